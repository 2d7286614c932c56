package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.serve.post.MailSink;
import org.compend.serve.post.PostSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader subscribes to a series, gets its digest and leaves. */
class SubscriptionTest {
  private static final Pattern PAGE =
      Pattern.compile("https://magazine\\.example(/subscriptions/[0-9a-f]{40})");

  @TempDir private Path folder;
  private final MailSink sink = new MailSink();
  private ServedMagazine magazine;

  @BeforeEach
  void start() {
    magazine =
        ServedMagazine.posting(
            folder, new PostSettings(sink.address(), "", "post@magazine.example", 1 << 20));
    magazine.add(Path.of("../sample/reading-a-tide-table.md"));
    magazine.keepSeries("weekly");
  }

  @AfterEach
  void stop() {
    magazine.close();
    sink.close();
  }

  @Test
  void readerConfirmsAndGetsWhatTheSeriesBringsAndLeaves() throws InterruptedException {
    assertThat(magazine.get("/digests").body()).contains("href=\"/subscriptions\"");
    assertThat(magazine.get("/subscriptions").body()).contains("value=\"weekly\"");
    assertThat(ask("reader@post.example").statusCode()).isEqualTo(200);
    String page = page(sink.taken().getFirst());
    assertThat(magazine.get(page).body()).contains("One step more", "reader@post.example");
    assertThat(magazine.post(page + "/confirm", "").statusCode()).isEqualTo(303);

    magazine.bind("weekly");
    await(2);
    MailSink.Letter digest = sink.taken().get(1);
    assertThat(digest.to()).isEqualTo("reader@post.example");
    assertThat(digest.text()).contains("Content-Type: text/plain", "- How to read a tide table");

    // As a mail program leaves, by one request without a page (RFC 8058).
    assertThat(page(digest)).isEqualTo(page);
    assertThat(magazine.post(page, "List-Unsubscribe=One-Click", "Accept", "*/*").statusCode())
        .isEqualTo(200);
    assertThat(magazine.archive.subscriptions().all()).isEmpty();
    assertThat(magazine.get(page).body()).contains("No longer subscribed");
  }

  @Test
  void nobodyLearnsWhetherAnAddressIsSubscribedNorFillsAMailbox() {
    String first = ask("reader@post.example").body();
    assertThat(ask("reader@post.example").body()).isEqualTo(first);
    assertThat(sink.taken()).hasSize(1);
  }

  @Test
  void nonsenseIsSaid() {
    assertThat(ask("nobody").body()).contains("no address that letters can be sent to");
    assertThat(ask("a@b.example\r\nBcc: c@d.example").statusCode()).isEqualTo(422);
    assertThat(
            magazine.post("/subscriptions", "series=none&address=a@b.example&format=epub").body())
        .contains("choose a series");
    assertThat(sink.taken()).isEmpty();
  }

  @Test
  void clientThatSubscribesManyHasToWait() {
    int refused = 0;
    for (int i = 1; i <= 20 && refused == 0; i++) {
      refused = ask("r" + i + "@post.example").statusCode() == 429 ? i : 0;
    }
    assertThat(refused).isBetween(3, 19);
  }

  private java.net.http.HttpResponse<String> ask(String address) {
    return magazine.post(
        "/subscriptions",
        "series=weekly&format=txt&address="
            + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String page(MailSink.Letter letter) {
    Matcher page = PAGE.matcher(letter.text());
    assertThat(page.find()).as(letter.text()).isTrue();
    return page.group(1);
  }

  private void await(int letters) throws InterruptedException {
    long begun = System.nanoTime();
    while (sink.taken().size() < letters
        && Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 40) {
      Thread.sleep(100);
    }
    assertThat(sink.taken()).hasSize(letters);
  }
}
