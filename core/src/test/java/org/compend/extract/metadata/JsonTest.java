package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static @Nullable Json headline(String text) {
    List<Json> read = Json.read(text);
    assertThat(read).isNotEmpty();
    Json value = ((Json.Members) read.getFirst()).get("headline");
    return value;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headline\": \"Plums\"}",
        "/* by hand */ {\"headline\": \"Plums\", }",
        "// first\n{headline: 'Plums'}",
        "<!-- {\"headline\": \"Plums\"} -->",
        "<![CDATA[ {\"headline\": \"Plums\"} ]]>",
        "//<![CDATA[\n{\"headline\": \"Plums\"}\n//]]>",
        "{\"headline\": \"Plums\"};",
        "\ufeff {\"headline\": \"Plums\"}",
        "{\"headline\": \"Plums\", \"headline\": \"Pears\"}",
        "{\"headline\": \"Plums\", \"description\": \"cut off in the mid",
        "{\"headline\": \"Plums\", \"description\": \"an \"unescaped\" word\"}",
      })
  void readsWhatPagesCallJson(String text) {
    assertThat(headline(text)).isEqualTo(new Json.Text("Plums"));
  }

  @Test
  void readsLineEndsWithinStrings() {
    assertThat(headline("{\"headline\": \"Plums\n\tand pears\"}"))
        .isEqualTo(new Json.Text("Plums\n\tand pears"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "not json", "]", "}{", "\u0000", "<html>"})
  void makesNothingOfWhatIsNone(String text) {
    assertThat(Json.read(text)).allMatch(value -> value.equals(new Json.Members(Map.of())));
  }

  @Test
  void stopsAtAnAbyss() {
    assertThat(Json.read("[".repeat(200_000))).hasSizeLessThanOrEqualTo(1);
    assertThat(Json.read("{\"a\":".repeat(200_000))).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void keepsWhatCameBeforeAFault() {
    assertThat(headline("{\"headline\": \"Plums\", \"x\": @@@ }"))
        .isEqualTo(new Json.Text("Plums"));
  }
}
