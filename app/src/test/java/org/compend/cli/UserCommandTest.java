package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
  private static final String PASSWORD = "three plums and a bell";

  @TempDir private Path folder;
  private String out = "";
  private String err = "";

  @Test
  void accountsAreMadeListedChangedAndRemoved() {
    assertThat(run(PASSWORD + "\n", "user", "add", "nora", "--role", "admin")).isZero();
    assertThat(err).contains("added nora as admin").doesNotContain(PASSWORD);
    assertThat(run(PASSWORD, "user", "add", "piet")).isZero();
    assertThat(run("", "user", "list")).isZero();
    assertThat(out)
        .containsPattern("nora +admin +since \\d{4}-\\d\\d-\\d\\d\\R")
        .containsPattern("piet +editor ");
    assertThat(run("", "user", "role", "piet", "admin")).isZero();
    assertThat(err).contains("piet is now admin");
    String before = hash("piet");
    assertThat(run("a bell and three plums\n", "user", "password", "piet")).isZero();
    assertThat(hash("piet")).startsWith("$argon2id$").isNotEqualTo(before);
    assertThat(run("", "user", "remove", "piet")).isZero();
    assertThat(run("", "user")).isZero();
    assertThat(out).contains("nora").doesNotContain("piet");
  }

  @Test
  void tokensAreMadeListedAndRemoved() {
    assertThat(run(PASSWORD, "user", "add", "nora")).isZero();
    assertThat(run("", "user", "token", "list", "nora")).isEqualTo(Exit.NOTHING);
    assertThat(run("", "user", "token", "add", "nora", "feeder")).isZero();
    String token = out.strip();
    assertThat(token).hasSizeGreaterThan(40);
    assertThat(run("", "user", "token", "list", "nora")).isZero();
    assertThat(out).contains("feeder, made ", "never used").doesNotContain(token);
    assertThat(run("", "user", "token", "remove", "nora", "reader")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("nora has no token 'reader'");
    assertThat(run("", "user", "token", "remove", "nora", "feeder")).isZero();
    assertThat(run("", "user", "token", "add", "eve", "feeder")).isEqualTo(Exit.USAGE);
    assertThat(run("", "user", "token", "add", "nora", " ")).isEqualTo(Exit.USAGE);
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(run("", "user", "list")).isEqualTo(Exit.USAGE);
    assertThat(run("", "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("first line of standard input");
    assertThat(run("short", "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("at least 12");
    assertThat(run(PASSWORD, "user", "add", "Nora Quill")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("'Nora Quill' is no name");
    assertThat(run("", "user", "list")).isEqualTo(Exit.NOTHING);
    assertThat(run(PASSWORD, "user", "add", "nora")).isZero();
    assertThat(run(PASSWORD, "user", "add", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("already");
    assertThat(run("", "user", "remove", "eve")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'eve'");
  }

  private String hash(String name) {
    try (Archive archive =
        Archive.open(new Database.Sqlite(folder.resolve("home").resolve("archive.db")))) {
      return archive.accounts().password(name).orElseThrow();
    }
  }

  private int run(String input, String... words) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8),
            folder,
            false,
            Map.of("COMPEND_HOME", folder.resolve("home").toString()));
    int exit = Main.run(shell, words);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
