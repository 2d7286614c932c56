package org.compend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /story                | /story/2              | 2
          /story/               | /story/3/             | 3
          /story                | /story/page/2         | 2
          /story                | /story/seite-4        | 4
          /story.html           | /story-2.html         | 2
          /story.html           | /story_12.html        | 12
          /story-1.html         | /story-2.html         | 2
          /story.html           | /story,2.html         | 2
          /story                | /story?page=2         | 2
          /story?page=1         | /story?page=2         | 2
          /story?id=7           | /story?id=7&page=2    | 2
          /story?id=7           | /story?page=2&id=7    | 2
          /story?utm_source=a   | /story?page=2         | 2
          /story                | /other/2              |
          /story                | /story/comments/2     |
          /story                | /story                |
          /story                | /story?page=1         |
          /story                | /story/2024           |
          /story-5              | /story-6              |
          /story?id=7           | /story?id=8           |
          /                     | /story                |
          """)
  void anAddressTellsWhichPageItIs(String first, String address, Integer number) {
    assertThat(
            PageNumber.of(
                URI.create("https://furrow.example" + address),
                URI.create("https://furrow.example" + first)))
        .as(address)
        .isEqualTo(Optional.ofNullable(number));
  }

  @ParameterizedTest
  @CsvSource({"https://www.furrow.example/story/2, 2", "https://other.example/story/2,"})
  void aSiteIsTheSameWithItsPrefix(URI address, Integer number) {
    assertThat(PageNumber.of(address, URI.create("https://furrow.example/story")))
        .isEqualTo(Optional.ofNullable(number));
  }
}
