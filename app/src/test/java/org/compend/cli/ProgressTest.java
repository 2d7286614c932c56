package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void theBarFillsWithWhatIsDone() {
    assertThat(Progress.bar(0, 4)).isEqualTo("░".repeat(30));
    assertThat(Progress.bar(1, 3)).isEqualTo("█".repeat(10) + "░".repeat(20));
    assertThat(Progress.bar(4, 4)).isEqualTo("█".repeat(30));
  }

  @Test
  void theTimeLeftFollowsFromTheTimeTaken() {
    assertThat(Progress.remaining(2 * SECOND, 10, 50)).isEqualTo("8 s");
    assertThat(Progress.remaining(60 * SECOND, 10, 50)).isEqualTo("4:00 min");
    assertThat(Progress.remaining(SECOND / 2, 10, 50)).isNull();
    assertThat(Progress.remaining(SECOND, 0, 50)).isNull();
    assertThat(Progress.remaining(2 * SECOND, 50, 50)).isNull();
  }

  @Test
  void withoutATerminalOnlyWhatIsToStayIsWritten() {
    Progress progress = new Progress(err, false, 2);
    progress.step();
    progress.say("skipped a.html");
    progress.stage("pressing");
    progress.clear();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("skipped a.html" + System.lineSeparator());
  }

  @Test
  void onATerminalWhatIsSaidStandsAboveTheBar() {
    Progress progress = new Progress(err, true, 1);
    progress.step();
    progress.say("skipped a.html");
    progress.clear();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\u001b[K"
                + "█".repeat(30)
                + "  1 of 1\r\u001b[Kskipped a.html"
                + System.lineSeparator()
                + "\r\u001b[K");
  }
}
