package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of an archive on the command line. */
class NamesCommandTest {
  @TempDir private Path folder;

  private String run(int exit, String input, String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Map<String, String> home = Map.of("COMPEND_HOME", folder.toString());
    InputStream in = new java.io.ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Shell shell = new Shell(in, stream, stream, folder, false, false, home);
    assertThat(Main.run(shell, args)).as("%s", said).isEqualTo(exit);
    return said.toString(StandardCharsets.UTF_8);
  }

  private String names(String... args) {
    List<String> all = new ArrayList<>(List.of("names"));
    all.addAll(List.of(args));
    return run(Exit.DONE, "", all.toArray(String[]::new));
  }

  @Test
  void namesAreShownAndPutRight() {
    run(Exit.DONE, "", "add", Path.of("..", "sample").toAbsolutePath().normalize().toString());
    run(Exit.DONE, "a long password\n", "user", "add", "nora");
    assertThat(names("list", "--quoted")).contains("person", "Fane, Osbert");
    assertThat(names("list", "--letter", "f")).contains("Fresnel, Augustin-Jean");
    String shown = names("show", "Osbert Fane");
    assertThat(shown).contains("The last word on the fog bell", "“My plotter told me");

    assertThat(names("merge", "Osbert Fane", "Osbert Fanefield", "--as", "nora"))
        .contains("1: Osbert Fane is Osbert Fanefield. (nora)");
    assertThat(names("list")).contains("Fanefield, Osbert").doesNotContain("Fane, Osbert");
    assertThat(names("corrections")).contains("Osbert Fane is Osbert Fanefield.");
    assertThat(names("take-back", "1")).contains("took correction 1 back");
    assertThat(names("list")).contains("Fane, Osbert");

    String article = shown.lines().skip(1).findFirst().orElseThrow().split(" ", -1)[0];
    assertThat(names("split", "Osbert Fane", "Another Fane", "--article", article, "--as", "nora"))
        .contains("is Another Fane.");
    assertThat(names("attribute", article, "No such words", "Edda Lunt", "--as", "nora"))
        .contains("is Edda Lunt’s.");
  }

  @Test
  void whatIsWrongIsSaid() {
    run(Exit.DONE, "", "add", Path.of("..", "sample").toAbsolutePath().normalize().toString());
    assertThat(run(Exit.USAGE, "", "names")).contains("say what to do");
    assertThat(run(Exit.USAGE, "", "names", "show", "Nobody At All")).contains("names list");
    assertThat(run(Exit.USAGE, "", "names", "merge", "Osbert Fane", "X", "--as", "nobody"))
        .contains("there is no account 'nobody'");
    assertThat(run(Exit.USAGE, "", "names", "take-back", "7")).contains("no correction 7");
  }
}
