package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.junit.jupiter.api.Test;

class UserCommandTest extends CommandTest {
  private static final String PASSWORD = "three plums and a bell";

  @Test
  void accountsAreMadeListedChangedAndRemoved() {
    assertThat(type(PASSWORD + "\n", "user", "add", "nora", "--role", "admin")).isZero();
    assertThat(err).contains("added nora as admin").doesNotContain(PASSWORD);
    assertThat(type(PASSWORD, "user", "add", "piet")).isZero();
    assertThat(type("", "user", "list")).isZero();
    assertThat(out)
        .containsPattern("nora +admin +since \\d{4}-\\d\\d-\\d\\d\\R")
        .containsPattern("piet +editor ");
    assertThat(type("", "user", "role", "piet", "admin")).isZero();
    assertThat(err).contains("piet is now admin");
    String before = hash("piet");
    assertThat(type("a bell and three plums\n", "user", "password", "piet")).isZero();
    assertThat(hash("piet")).startsWith("$argon2id$").isNotEqualTo(before);
    assertThat(type("", "user", "remove", "piet")).isZero();
    assertThat(type("", "user")).isZero();
    assertThat(out).contains("nora").doesNotContain("piet");
  }

  @Test
  void tokensAreMadeListedAndRemoved() {
    assertThat(type(PASSWORD, "user", "add", "nora")).isZero();
    assertThat(type("", "user", "token", "list", "nora")).isEqualTo(Exit.NOTHING);
    assertThat(type("", "user", "token", "add", "nora", "feeder")).isZero();
    String token = out.strip();
    assertThat(token).hasSizeGreaterThan(40);
    assertThat(type("", "user", "token", "list", "nora")).isZero();
    assertThat(out).contains("feeder, made ", "never used").doesNotContain(token);
    assertThat(type("", "user", "token", "remove", "nora", "reader")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("nora has no token 'reader'");
    assertThat(type("", "user", "token", "remove", "nora", "feeder")).isZero();
    assertThat(type("", "user", "token", "add", "eve", "feeder")).isEqualTo(Exit.USAGE);
    assertThat(type("", "user", "token", "add", "nora", " ")).isEqualTo(Exit.USAGE);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(type("", "user", "list")).isEqualTo(Exit.USAGE);
    assertThat(type("", "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("first line of standard input");
    assertThat(type("short", "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("at least 12");
    assertThat(type(PASSWORD, "user", "add", "Nora Quill")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("'Nora Quill' is no name");
    assertThat(type("", "user", "list")).isEqualTo(Exit.NOTHING);
    assertThat(type(PASSWORD, "user", "add", "nora")).isZero();
    assertThat(type(PASSWORD, "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("already");
    assertThat(type("", "user", "remove", "eve")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'eve'");
  }

  private String hash(String name) {
    try (Archive archive =
        Archive.open(new Database.Sqlite(folder.resolve("home").resolve("archive.db")))) {
      return archive.accounts().password(name).orElseThrow();
    }
  }
}
