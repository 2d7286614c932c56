package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Walk;
import org.compend.press.html.HtmlPress;
import org.compend.press.json.JsonPress;
import org.compend.press.markdown.MarkdownPress;
import org.compend.press.text.TextPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats held against what is expected of them in {@code corpus/press-every-kind}. */
class PressedTest {
  private static final Path CASE = Path.of("..", "corpus", "press-every-kind");

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "JSON", "HTML"})
  void givesWhatIsExpected(Format format) throws IOException {
    String pressed = pressed(format);
    Path expected = CASE.resolve("expected." + format.ending());
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(expected, pressed);
    }
    assertThat(pressed).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "JSON", "HTML"})
  void givesTheSameBytesTwice(Format format) throws IOException {
    assertThat(pressed(format)).isEqualTo(pressed(format));
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN", "JSON", "HTML"})
  void tellsNothingToTerminalsAndOfDisks(Format format) throws IOException {
    assertThat(pressed(format))
        .doesNotContain("\u001b", "\u0007", "\u0000")
        .doesNotContain("/home/somebody");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MARKDOWN"})
  void leavesNothingThatWouldRunOrDeceive(Format format) throws IOException {
    assertThat(pressed(format)).doesNotContain("javascript:", "\u202e");
  }

  @Test
  void theCaseHoldsEveryKind() {
    Set<Class<?>> met = new HashSet<>();
    Walk.Visitor visitor =
        new Walk.Visitor() {
          @Override
          public void block(Block block) {
            met.add(block.getClass());
          }

          @Override
          public void inline(Inline inline) {
            met.add(inline.getClass());
          }
        };
    EveryKind.digest().articles().forEach(article -> Walk.article(article, visitor));
    assertThat(met)
        .containsAll(Arrays.stream(Block.class.getPermittedSubclasses()).toList())
        .containsAll(Arrays.stream(Inline.class.getPermittedSubclasses()).toList());
  }

  private static String pressed(Format format) throws IOException {
    Press press =
        switch (format) {
          case TEXT -> new TextPress();
          case MARKDOWN -> new MarkdownPress();
          case JSON -> new JsonPress();
          case HTML -> new HtmlPress();
          default -> throw new IllegalArgumentException(format + " has tests of its own");
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.press(EveryKind.digest(), EveryKind.assets(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
