package org.compend.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Time", "Arts & Letters", "AC/DC", "..", "50%", "a~b~2F", "c\\d;e", "沈禾", "🙂"})
  void everyNameComesBackFromItsSegment(String name) {
    String segment = Place.segment(name);
    assertThat(segment).doesNotContain("/", "\\", ";", "%2F", "%5C", "%25").isNotEqualTo("..");
    String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    assertThat(Place.name(decoded)).isEqualTo(name);
  }
}
