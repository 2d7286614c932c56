package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.compend.Bytes;
import org.compend.archive.Edition;
import org.compend.archive.Role;
import org.compend.archive.Schedule;
import org.compend.press.image.Samples;
import org.compend.serve.ApiClient.Called;
import org.compend.serve.post.PostSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs can do with series and digests: {@link ApiTest} for these alone. */
class ApiDigestsTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
    magazine.admit("nora", Role.ADMIN);
    client = new ApiClient(magazine);
  }

  /** Every operation of digests that is described has been called by a test here. */
  @AfterAll
  static void stop() {
    magazine.close();
    assertThat(client.called()).containsAll(client.operations(ApiClient.DIGESTS::equals));
  }

  private static Called call(String operation, String method, String path, String... more) {
    return client.callAs("nora", operation, method, path, more);
  }

  @Test
  void seriesGoOnAndDigestsAreRead() {
    magazine.keepSeries("weekly");
    magazine.bind("weekly");
    assertThat(call("listSeries", "GET", "/series").at("/items/0/name")).isEqualTo("weekly");
    assertThat(
            call(
                    "scheduleSeries",
                    "PUT",
                    "/series/weekly/schedule",
                    "{\"every\": \"weekly friday 06:00\", \"zone\": \"Europe/Berlin\"}")
                .at("/schedule/every"))
        .isEqualTo(
            new Schedule(Schedule.rule("weekly friday 06:00"), java.time.ZoneOffset.UTC).written());
    assertThat(
            call("scheduleSeries", "PUT", "/series/weekly/schedule", "{\"every\": \"often\"}")
                .at("/errors/0/pointer"))
        .isEqualTo("/every");
    assertThat(call("getSeries", "GET", "/series/weekly").at("/schedule/zone"))
        .isEqualTo("Europe/Berlin");
    assertThat(call("unscheduleSeries", "DELETE", "/series/weekly/schedule").status())
        .isEqualTo(204);
    String rule =
        "{\"selection\": [\"section %s\", \"limit 2\"], \"title\": \"Tides\", \"order\": \"newest\"}";
    assertThat(
            call("keepSeries", "PUT", "/series/tidal", rule.formatted("time"))
                .body()
                .get("selection"))
        .hasToString("[\"section Time\",\"limit 2\"]");
    assertThat(call("getSeries", "GET", "/series/tidal").status()).isEqualTo(200);
    assertThat(
            call("keepSeries", "PUT", "/series/tidal", rule.formatted("Nowhere"))
                .at("/errors/0/pointer"))
        .isEqualTo("/selection");
    assertThat(
            call("keepSeries", "PUT", "/series/tidal", "{\"order\": \"by size\"}")
                .at("/errors/0/pointer"))
        .isEqualTo("/order");
    assertThat(call("keepSeries", "PUT", "/series/7", "{}").status()).isEqualTo(422);
    assertThat(
            call("beginDigest", "POST", "/digest-drafts", "{\"series\": \"tidal\"}").at("/title"))
        .isEqualTo("Tides");
    String id = call("listDigests", "GET", "/digests").at("/items/0/id");
    assertThat(call("getDigest", "GET", "/digests/" + id).body().get("contents")).isNotEmpty();
    assertThat(call("getDigest", "GET", "/digests/x").status()).isEqualTo(404);
    assertThat(call("getDigest", "GET", "/digests/weekly").status()).isEqualTo(404);
    magazine.archive.subscriptions().ask("weekly", "ida@shore.example", "epub", Instant.EPOCH);
    assertThat(call("listSubscriptions", "GET", "/subscriptions").at("/items/0/address"))
        .isEqualTo("ida@shore.example");
  }

  @Test
  void whatADigestCitesIsListed() {
    String markdown = "# Tides\\n\\nSo says [a paper](https://doi.org/10.5555/tides.1).";
    Called draft = call("addDraft", "POST", "/drafts", "{\"markdown\": \"" + markdown + "\"}");
    String path = "/drafts/" + draft.at("/id") + "/publish";
    call("publishDraft", "POST", path, "{}", "If-Match", draft.tag());
    magazine.keepSeries("yearly");
    magazine.bind("yearly");
    String id = Long.toString(magazine.archive.ledger().latest("yearly").orElseThrow().id());
    Called listed = call("getBibliography", "GET", "/digests/" + id + "/bibliography");
    assertThat(listed.body().get("references"))
        .hasSizeGreaterThan(10)
        .anyMatch(one -> one.path("title").asString("").equals("The bread clock"))
        .anyMatch(one -> one.path("DOI").asString("").equals("10.5555/tides.1"))
        .allMatch(one -> listed.at("/bibtex").contains("{" + one.get("id").asString() + ",\n"));
    assertThat(listed.at("/bibtex"))
        .isEqualTo(magazine.get("/digests/issue-" + id + "/x.bib").body());
    assertThat(call("getBibliography", "GET", "/digests/999/bibliography").status()).isEqualTo(404);
  }

  @Test
  void digestsAreMadeProofedPublishedAndCorrected() {
    Called listed = call("listArticles", "GET", "/articles");
    String first = listed.at("/items/0/id");
    String second = listed.at("/items/1/id");
    Called begun = call("beginDigest", "POST", "/digest-drafts", "{}");
    String path = "/digest-drafts/" + begun.at("/id");
    assertThat(begun.status()).isEqualTo(201);
    assertThat(
            call("publishDigest", "POST", path + "/publish", "{}", "If-Match", begun.tag())
                .status())
        .isEqualTo(422);
    assertThat(call("previewDigest", "GET", path + "/preview").at("/errors/0/pointer"))
        .isEqualTo("/articles");
    String arrangement =
        "{\"title\": \"By hand\", \"foreword\": \"Two of them.\", \"articles\": ["
            + "{\"article\": \"%s\"}, {\"article\": \"%s\", \"section\": \"Harbour\"}]}";
    String both = arrangement.formatted(second, first);
    Called changed = call("changeDigestDraft", "PUT", path, both, "If-Match", begun.tag());
    assertThat(changed.at("/articles/1/section")).isEqualTo("Harbour");
    assertThat(call("changeDigestDraft", "PUT", path, both, "If-Match", begun.tag()).status())
        .isEqualTo(412);
    assertThat(
            call(
                    "changeDigestDraft",
                    "PUT",
                    path,
                    arrangement.formatted(first, first),
                    "If-Match",
                    changed.tag())
                .at("/errors/0/pointer"))
        .isEqualTo("/articles");
    assertThat(call("listDigestDrafts", "GET", "/digest-drafts").at("/items/0/title"))
        .isEqualTo("By hand");
    assertThat(call("proofDigest", "GET", path + "/proof").body().get("faults")).isNotNull();
    Called preview = call("previewDigest", "GET", path + "/preview");
    assertThat(preview.reply().headers().firstValue("Content-Type"))
        .contains("text/html; charset=utf-8");
    assertThat(preview.reply().body()).contains("By hand", "Two of them.");
    assertThat(call("previewDigest", "GET", path + "/preview?format=md").reply().body())
        .startsWith("---\ntitle: \"By hand\"");
    assertThat(call("previewDigest", "GET", path + "/preview?format=doc").status()).isEqualTo(400);
    cover(path);
    Called links = call("followDigestLinks", "POST", path + "/links");
    assertThat(links.body().get("links")).isNotNull();
    Called read = call("getDigestDraft", "GET", path);
    Called published =
        call("publishDigest", "POST", path + "/publish", "{}", "If-Match", read.tag());
    assertThat(published.at("/articles")).isEqualTo("2");
    assertThat(call("getDigestDraft", "GET", path).status()).isEqualTo(404);

    String number = published.at("/id");
    String correcting = "{\"corrects\": " + number + "}";
    Called correction = call("beginDigest", "POST", "/digest-drafts", correcting);
    String again = "/digest-drafts/" + correction.at("/id");
    assertThat(
            call("publishDigest", "POST", again + "/publish", "{}", "If-Match", correction.tag())
                .at("/errors/0/pointer"))
        .isEqualTo("/remark");
    call(
        "publishDigest",
        "POST",
        again + "/publish",
        "{\"remark\": \"A name was wrong.\"}",
        "If-Match",
        correction.tag());
    assertThat(magazine.archive.ledger().delivery(Long.parseLong(number)).orElseThrow().edition())
        .extracting(Edition::revision, Edition::remark)
        .containsExactly(2, "A name was wrong.");
    assertThat(call("beginDigest", "POST", "/digest-drafts", "{\"series\": \"none\"}").status())
        .isEqualTo(422);
    Called other = call("beginDigest", "POST", "/digest-drafts", "{}");
    assertThat(call("removeDigestDraft", "DELETE", "/digest-drafts/" + other.at("/id")).status())
        .isEqualTo(204);
  }

  @Test
  void theProofTellsWhatIsTooLargeForLetters(@TempDir Path other) {
    PostSettings post =
        new PostSettings(URI.create("smtp://127.0.0.1:9"), "", "post@magazine.example", 10_000);
    try (ServedMagazine small = ServedMagazine.posting(other, post)) {
      small.add(Path.of("../sample/reading-a-tide-table.md"));
      small.keepSeries("weekly");
      small.admit("nora", Role.EDITOR);
      ApiClient program = new ApiClient(small);
      String weekly = "{\"series\": \"weekly\"}";
      Called begun = program.callAs("nora", "beginDigest", "POST", "/digest-drafts", weekly);
      String path = "/digest-drafts/" + begun.at("/id") + "/proof";
      assertThat(program.callAs("nora", "proofDigest", "GET", path).body().get("faults"))
          .anySatisfy(fault -> {
            assertThat(fault.get("kind").asString()).isEqualTo("size");
            assertThat(fault.get("words").asString()).contains("too much for e-mail");
          });
    }
  }

  private void cover(String draft) {
    String tag = call("getDigestDraft", "GET", draft).tag();
    String json = "{\"picture\": \"%s\", \"alternative\": \"A ladder.\"}";
    Bytes picture = Samples.encode(Samples.photograph(300, 400), "png");
    String good = json.formatted(Base64.getEncoder().encodeToString(picture.toArray()));
    String path = draft + "/cover";
    for (String wrong : List.of("no base64!", "bm8gcGljdHVyZQ==")) {
      assertThat(
              call("putDigestCover", "PUT", path, json.formatted(wrong), "If-Match", tag)
                  .at("/errors/0/pointer"))
          .isEqualTo("/picture");
    }
    Called covered = call("putDigestCover", "PUT", path, good, "If-Match", tag);
    assertThat(covered.at("/cover/alternative")).isEqualTo("A ladder.");
    assertThat(call("putDigestCover", "PUT", path, good, "If-Match", tag).status()).isEqualTo(412);
    Called drawn = call("removeDigestCover", "DELETE", path, "", "If-Match", covered.tag());
    assertThat(drawn.body().has("cover")).isFalse();
  }
}
