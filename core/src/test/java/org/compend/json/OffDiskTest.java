package org.compend.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffDiskTest {
  @ParameterizedTest
  @CsvSource({
    "file:/home/ada/notes/a.html, file:/home/ada/notes/a.html, file:///a.html",
    "file:/home/ada/notes/a.html, file:/home/ada/notes/a_files/x%20y.png, file:///a_files/x%20y.png",
    "file:/home/ada/notes/a.html, file:/home/ada/img/x.png, file:///img/x.png",
    "file:/home/ada/a.html, file:/srv/x.png, file:///srv/x.png",
    "file:///a.html, file:///x.png, file:///x.png",
    "https://a.example/a, file:/x.png, file:///x.png",
    "file:/home/ada/a.html, https://a.example/x.png, https://a.example/x.png",
    "file:/home/ada/a.html, cid:x, cid:x",
  })
  void tellsHowFilesLieToEachOtherAndNotWhere(URI article, URI address, String told) {
    assertThat(new OffDisk(article).apply(address)).hasToString(told);
  }
}
