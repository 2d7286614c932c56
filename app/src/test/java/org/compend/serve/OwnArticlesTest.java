package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.compend.archive.ArticleId;
import org.compend.archive.Draft;
import org.compend.archive.Inbox;
import org.compend.archive.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How editors write and publish articles of their own. */
class OwnArticlesTest {
  private static final Pattern SEEN = Pattern.compile("(?s).*name=\"seen\" value=\"(\\d*)\".*");
  private static final String NEW = "/desk/own/new";
  private final LocalDate nextYear = LocalDate.now(ZoneOffset.UTC).plusDays(300);

  @TempDir static Path folder;
  private static Path watched;
  private static ServedMagazine magazine;
  private static DeskClient nora;

  @BeforeAll
  static void start() throws IOException {
    watched = Files.createDirectory(folder.resolve("watched"));
    magazine = ServedMagazine.empty(folder);
    nora = DeskClient.of(magazine, "nora", Role.EDITOR);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  private static String text(String title, String more) {
    return "---\ntitle: "
        + title
        + "\nauthor: Nora Quill\n"
        + more
        + "---\n\nThe *tide* was out, says "
        + title
        + ".[^1]\n\n[^1]: A note.\n";
  }

  private static HttpResponse<String> write(String path, String what, String markdown, String due) {
    String seen = SEEN.matcher(nora.get(path).body()).replaceFirst("$1");
    return write(path, what, markdown, due, seen);
  }

  private static HttpResponse<String> write(
      String path, String what, String markdown, String due, String seen) {
    return nora.post(path, path, "do", what, "markdown", markdown, "due", due, "seen", seen);
  }

  private static Draft draft(HttpResponse<String> reply) {
    String place = reply.headers().firstValue("Location").orElseThrow();
    return magazine.archive.drafts().find(place.substring(10, 30)).orElseThrow();
  }

  @Test
  void aPreviewShowsWhatReadersWillSeeAndKeepsNothing() {
    int before = magazine.archive.drafts().all().size();
    assertThat(write(NEW, "look", text("Low <water>", ""), "").body())
        .contains("Low &lt;water&gt;", "<em>tide</em>", "role=\"doc-footnote\"", "Not kept yet")
        .contains("By Nora Quill");
    assertThat(magazine.archive.drafts().all()).hasSize(before);
    assertThat(write(NEW, "publish", "---\ntitle: [\n---\n", "").body())
        .contains("The lines between --- cannot be read", "stands in quotation marks.");
    assertThat(write(NEW, "publish", "Only words.", "").statusCode()).isEqualTo(422);
    assertThat(write(NEW, "publish", text("Not yet", "draft: true\n"), "").body())
        .contains("say draft: true");
    assertThat(write(NEW, "publish", text("When", ""), "tomorrow").body())
        .contains("“tomorrow” is no time");
    assertThat(write(NEW, "publish", text("When", "date: then\n"), "").body())
        .contains("The date “then” is not understood");
  }

  @Test
  void aDraftIsForEditorsUntilItIsPublished() throws Exception {
    Draft draft = draft(write(NEW, "keep", text("The long ebb", ""), ""));
    String path = "/desk/own/" + draft.id();
    assertThat(nora.get("/desk/own").body()).contains("The long ebb", "Draft");
    assertThat(magazine.archive.drafts().find(draft.id()).orElseThrow().article()).isNull();

    write(path, "publish", text("The long ebb", ""), "");
    draft = magazine.archive.drafts().find(draft.id()).orElseThrow();
    ArticleId id = Objects.requireNonNull(draft.article());
    // The day of publication has become part of the text.
    assertThat(draft.markdown()).startsWith("---\ndate: 20");
    Thread.sleep(1_500);
    assertThat(magazine.get("/articles/" + id).body()).contains("The long ebb", "Nora Quill");

    write(path, "publish", draft.markdown().replace("was out", "was in"), "");
    assertThat(magazine.archive.revisions(id)).hasSize(2);
    write(path, "remove", draft.markdown(), "");
    assertThat(nora.get(path).statusCode()).isEqualTo(404);
    assertThat(magazine.archive.article(id)).isPresent();
  }

  @Test
  void whoIsOvertakenSeesTheirOwnWordsAndCanInsist() {
    Draft first = draft(write(NEW, "keep", text("Ebb", ""), ""));
    String path = "/desk/own/" + first.id();
    String seen = Long.toString(first.changed().toEpochMilli());
    write(path, "keep", text("Theirs", ""), "", seen);
    HttpResponse<String> late = write(path, "publish", text("Ours", ""), "", seen);
    assertThat(late.statusCode()).isEqualTo(422);
    assertThat(late.body()).contains("Somebody else changed this draft", "title: Ours");
    Draft now = magazine.archive.drafts().find(first.id()).orElseThrow();
    assertThat(now.markdown()).contains("Theirs");
    // Whoever only looks at it still has seen the older state.
    assertThat(write(path, "look", text("Ours", ""), "", seen).body())
        .contains("value=\"" + seen + "\"");
    String newest = SEEN.matcher(late.body()).replaceFirst("$1");
    assertThat(write(path, "keep", text("Ours", ""), "", newest).statusCode()).isEqualTo(303);
    assertThat(magazine.archive.drafts().find(first.id()).orElseThrow().markdown())
        .contains("title: Ours");
  }

  @Test
  void publicationWaitsForItsTime() throws Exception {
    LocalDateTime soon = LocalDateTime.ofInstant(Instant.now().plusSeconds(4), ZoneOffset.UTC);
    Draft timed = draft(write(NEW, "publish", text("At four", ""), soon.withNano(0).toString()));
    Draft dated = draft(write(NEW, "publish", text("Far off", "date: " + nextYear + "\n"), ""));
    assertThat(timed.article()).isNull();
    assertThat(nora.get("/desk/own/" + timed.id()).body()).contains("To be published");
    assertThat(dated.due()).isEqualTo(nextYear.atStartOfDay().toInstant(ZoneOffset.UTC));
    for (int i = 0; i < 100 && published(timed) == null; i++) {
      Thread.sleep(100);
    }
    assertThat(published(timed)).isNotNull();
    assertThat(published(dated)).isNull();
  }

  private static @Nullable ArticleId published(Draft draft) {
    return magazine.archive.drafts().find(draft.id()).orElseThrow().article();
  }

  @Test
  void whatIsWrittenIntoTheWatchedFolderIsPublished() throws Exception {
    Path file = watched.resolve("harbour.md");
    Files.writeString(file, text("The harbour book", "date: 2021-09-10\n"));
    Files.writeString(watched.resolve("draft.md"), text("Unfinished", "draft: true\n"));
    Files.writeString(watched.resolve("later.md"), text("Another age", "date: " + nextYear + "\n"));
    await("The harbour book", 1);
    Files.writeString(file, text("The harbour book, mended", "date: 2021-09-10\n"));
    await("The harbour book, mended", 1);
    assertThat(titles()).doesNotContain("Unfinished", "Another age");
  }

  private static void await(String title, int number) throws InterruptedException {
    for (int i = 0; i < 150 && !titles().contains(title); i++) {
      Thread.sleep(100);
    }
    assertThat(titles()).filteredOn(title::equals).hasSize(number);
  }

  private static List<String> titles() {
    return magazine.archive.inbox().items(Inbox.State.ALL, null, null, 0, 50).stream()
        .map(Inbox.Item::title)
        .toList();
  }
}
