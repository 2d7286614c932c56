package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.compend.archive.Role;
import org.compend.archive.Source;
import org.compend.edit.Passwords;
import org.compend.serve.ApiClient.Called;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs can do at the desk, each operation called once at least, and what comes back held
 * to the description that the server gives of it. Digests are in {@link ApiDigestsTest}.
 */
class ApiTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
    magazine.admit("nora", Role.ADMIN);
    magazine.admit("piet", Role.EDITOR);
    client = new ApiClient(magazine);
    // The index is made beside the server's other work.
    for (int i = 0; i < 100 && !magazine.get("/search?q=tide").body().contains("<mark>"); i++) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Every operation that is described, but for those of digests, has been called by a test here.
   */
  @AfterAll
  static void stop() {
    magazine.close();
    assertThat(client.called())
        .containsAll(client.operations(group -> !group.equals(ApiClient.DIGESTS)));
  }

  private static Called call(String operation, String method, String path, String... more) {
    return client.callAs("nora", operation, method, path, more);
  }

  private static Called callAs(
      String who, String operation, String method, String path, String... more) {
    return client.callAs(who, operation, method, path, more);
  }

  private static String idOf(String title) {
    String path = magazine.article(title);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void articlesAreListedPageByPage() {
    List<String> titles = new ArrayList<>();
    String path = "/articles?limit=4&order=oldest";
    while (!path.isEmpty()) {
      Called page = call("listArticles", "GET", path);
      assertThat(page.status()).isEqualTo(200);
      page.body().get("items").forEach(item -> titles.add(item.get("title").asString()));
      path = page.body().path("next").asString("").replace("/api/v1", "");
    }
    assertThat(titles).contains("How to read a tide table").doesNotHaveDuplicates();
    assertThat(titles).hasSizeGreaterThanOrEqualTo(9);
    assertThat(
            call("listArticles", "GET", "/articles?section=Time&from=2021-09-01")
                .body()
                .get("items"))
        .isNotEmpty()
        .allMatch(item -> item.get("section").asString().equals("Time"));
    assertThat(call("listArticles", "GET", "/articles?from=yesterday").at("/detail"))
        .isEqualTo("from is no date: “yesterday”; say 2021-09-10.");
    assertThat(call("listArticles", "GET", "/articles?limit=0").status()).isEqualTo(400);
    assertThat(call("listArticles", "GET", "/articles?after=x").status()).isEqualTo(400);
  }

  @Test
  void anArticleIsAmendedByWhoKnowsItsState() {
    String path = "/articles/" + idOf("The bread clock");
    Called before = call("getArticle", "GET", path);
    assertThat(call("amendArticle", "PATCH", path, "{\"title\": \"X\"}").status()).isEqualTo(428);
    assertThat(
            call("amendArticle", "PATCH", path, "{\"title\": \"X\"}", "If-Match", "\"9.9\"")
                .status())
        .isEqualTo(412);
    Called faulty =
        call(
            "amendArticle",
            "PATCH",
            path,
            "{\"title\": \"\", \"published\": \"soon\", \"drop\": [\"c0\", \"zz\"]}",
            "If-Match",
            before.tag());
    assertThat(faulty.status()).isEqualTo(422);
    assertThat(faulty.at("/errors/0/pointer")).isEqualTo("/drop/1");
    assertThat(
            call("amendArticle", "PATCH", path, "{\"titel\": \"X\"}", "If-Match", before.tag())
                .at("/errors/0/pointer"))
        .isEqualTo("/titel");
    String picture = "{\"pictures\": [{\"picture\": \"c0.7\", \"alternative\": \"A clock.\"}]}";
    assertThat(
            call("amendArticle", "PATCH", path, picture, "If-Match", before.tag())
                .at("/errors/0/pointer"))
        .isEqualTo("/pictures");
    Called blocks = call("listBlocks", "GET", path + "/blocks");
    assertThat(blocks.tag()).isEqualTo(before.tag());
    Called amended =
        call(
            "amendArticle",
            "PATCH",
            path,
            """
            {"title": "The clock of bread", "bylines": [{"name": "Ida Lind", "affiliation": "The Mill"}],
             "tags": ["bread"], "drop": ["%s"], "note": "Ida owns the mill.", "remark": "As the author wished",
             "correction": {"text": "The oven is older.", "day": "2021-10-02"}}
            """
                .formatted(blocks.at("/items/1/key")),
            "If-Match",
            before.tag());
    assertThat(amended.status()).isEqualTo(200);
    assertThat(amended.at("/article/title")).isEqualTo("The clock of bread");
    assertThat(amended.at("/article/bylines/0/affiliation")).isEqualTo("The Mill");
    assertThat(amended.at("/article/section")).isEqualTo(before.at("/article/section"));
    assertThat(amended.body().at("/article/body").size())
        .isEqualTo(before.body().at("/article/body").size() + 1);
    Called capture = call("getCapture", "GET", path + "/capture");
    assertThat(capture.reply().body()).startsWith("---\ntitle: The bread clock");
    assertThat(capture.reply().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/markdown");

    Called revisions = call("listRevisions", "GET", path + "/revisions");
    assertThat(revisions.at("/items/0/remark")).isEqualTo("As the author wished");
    assertThat(revisions.at("/items/0/editor")).isEqualTo("nora");
    assertThat(call("getRevision", "GET", path + "/revisions/1").at("/title"))
        .isEqualTo("The bread clock");
    assertThat(call("getRevision", "GET", path + "/revisions/7").status()).isEqualTo(404);
    assertThat(call("compareRevisions", "GET", path + "/revisions/2/difference").reply().body())
        .contains("\"gone\"", "Title: ");
    assertThat(
            call(
                    "restoreRevision",
                    "POST",
                    path + "/revisions/1/restore",
                    "",
                    "If-Match",
                    before.tag())
                .status())
        .isEqualTo(412);
    Called restored =
        call(
            "restoreRevision",
            "POST",
            path + "/revisions/1/restore",
            "",
            "If-Match",
            amended.tag());
    assertThat(restored.body().get("number").asInt()).isEqualTo(3);
    Called after = call("getArticle", "GET", path);
    assertThat(after.at("/article/title")).isEqualTo("The bread clock");
    assertThat(after.tag()).isEqualTo(restored.tag());
  }

  @Test
  void anArticleIsWithdrawnAndJoinedToAnother() throws Exception {
    String path = "/articles/" + idOf("How to read a tide table");
    assertThat(call("withdrawArticle", "POST", path + "/withdraw").status()).isEqualTo(204);
    assertThat(call("getArticle", "GET", path).body().get("hidden").asBoolean()).isTrue();
    Thread.sleep(1_200);
    assertThat(magazine.get(path).statusCode()).isEqualTo(404);
    assertThat(call("publishArticle", "POST", path + "/publish").status()).isEqualTo(204);
    String other = idOf("The bread clock");
    assertThat(
            call("setOriginal", "PUT", path + "/original", "{\"article\": \"" + other + "\"}")
                .status())
        .isEqualTo(204);
    assertThat(call("getArticle", "GET", path).at("/twinOf")).isEqualTo(other);
    assertThat(call("listInbox", "GET", "/inbox?state=twins").at("/items/0/twinOf"))
        .isEqualTo(other);
    assertThat(call("removeOriginal", "DELETE", path + "/original").status()).isEqualTo(204);
    assertThat(
            call("setOriginal", "PUT", path + "/original", "{\"article\": \"nothing\"}").status())
        .isEqualTo(422);
    assertThat(call("getArticle", "GET", "/articles/" + "0".repeat(20)).status()).isEqualTo(404);
    assertThat(call("listInbox", "GET", "/inbox?state=odd").status()).isEqualTo(400);
  }

  @Test
  void articlesAreFoundByTheirWords() {
    Called found = call("search", "GET", "/search?q=tide&order=newest&limit=2");
    assertThat(found.body().get("total").asInt()).isPositive();
    assertThat(found.reply().body()).contains("\"found\":true", "\"facets\"");
    assertThat(call("search", "GET", "/search?q=after:never").status()).isEqualTo(400);
    assertThat(call("search", "GET", "/search?q=tide&page=9000&limit=200").status()).isEqualTo(400);
  }

  @Test
  void sourcesTellHowTheyAre() {
    Source source =
        magazine
            .archive
            .sources()
            .add(
                Source.Kind.FEED,
                java.net.URI.create("https://shore.example/feed"),
                "The Shore",
                null,
                List.of("Coasts"),
                Instant.EPOCH)
            .source();
    assertThat(call("listSources", "GET", "/sources").at("/items/0/title")).isEqualTo("The Shore");
    assertThat(call("getSource", "GET", "/sources/" + source.id()).at("/kind")).isEqualTo("feed");
    assertThat(call("getSource", "GET", "/sources/none").status()).isEqualTo(404);
  }

  @Test
  void articlesAreWrittenAndPublished() {
    Called added =
        call(
            "addDraft",
            "POST",
            "/drafts",
            "{\"markdown\": \"---\\ntitle: Our word\\n---\\n\\nThe tide.\"}");
    assertThat(added.status()).isEqualTo(201);
    String path =
        added.reply().headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
    assertThat(call("getDraft", "GET", path).at("/article/title")).isEqualTo("Our word");
    assertThat(call("listDrafts", "GET", "/drafts").at("/items/0/id")).isEqualTo(added.at("/id"));
    Called changed =
        call("changeDraft", "PUT", path, "{\"markdown\": \"# No text\"}", "If-Match", added.tag());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/problem")).isNotEmpty();
    assertThat(
            call("changeDraft", "PUT", path, "{\"markdown\": \"# B\"}", "If-Match", added.tag())
                .status())
        .isEqualTo(412);
    assertThat(
            call("publishDraft", "POST", path + "/publish", "{}", "If-Match", changed.tag())
                .at("/errors/0/pointer"))
        .isEqualTo("/markdown");
    Called again =
        call(
            "changeDraft",
            "PUT",
            path,
            "{\"markdown\": \"# Our word\\n\\nThe tide was out.\"}",
            "If-Match",
            changed.tag());
    Called due =
        call(
            "publishDraft",
            "POST",
            path + "/publish",
            "{\"at\": \"2999-01-01T08:00:00Z\"}",
            "If-Match",
            again.tag());
    assertThat(due.at("/due")).isEqualTo("2999-01-01T08:00:00Z");
    Called published = call("publishDraft", "POST", path + "/publish", "{}", "If-Match", due.tag());
    assertThat(
            call("getArticle", "GET", "/articles/" + published.at("/publishedAs"))
                .at("/article/title"))
        .isEqualTo("Our word");
    assertThat(
            call(
                    "publishDraft",
                    "POST",
                    path + "/publish",
                    "{\"at\": \"noon\"}",
                    "If-Match",
                    "\"1\"")
                .at("/errors/0/pointer"))
        .isEqualTo("/at");
    assertThat(call("removeDraft", "DELETE", path).status()).isEqualTo(204);
    assertThat(call("getDraft", "GET", path).status()).isEqualTo(404);
  }

  @Test
  void houseNotesAreKeptAndChanged() {
    String json = "{\"term\": \"Marr\", \"text\": \"%s\", \"form\": \"footnote\"}";
    Called added = call("addHouseNote", "POST", "/house-notes", json.formatted("a harbour"));
    assertThat(added.status()).isEqualTo(201);
    String path = "/house-notes/" + added.at("/id");
    assertThat(call("addHouseNote", "POST", "/house-notes", json.formatted("a town")).status())
        .isEqualTo(409);
    assertThat(
            call("addHouseNote", "POST", "/house-notes", json.formatted(" "))
                .at("/errors/0/pointer"))
        .isEqualTo("/text");
    assertThat(
            call("changeHouseNote", "PUT", path, json.formatted("a town"), "If-Match", "\"1\"")
                .status())
        .isEqualTo(412);
    assertThat(
            call("changeHouseNote", "PUT", path, json.formatted("a town"), "If-Match", added.tag())
                .at("/text"))
        .isEqualTo("a town");
    assertThat(call("getHouseNote", "GET", path).at("/form")).isEqualTo("footnote");
    assertThat(call("listHouseNotes", "GET", "/house-notes").at("/items/0/term")).isEqualTo("Marr");
    assertThat(call("removeHouseNote", "DELETE", path).status()).isEqualTo(204);
    assertThat(call("getHouseNote", "GET", path).status()).isEqualTo(404);
  }

  @Test
  void theIndexIsReadAndPutRight() {
    // The register is made beside the server's other work.
    Called name = call("getName", "GET", "/names/osbert-fane");
    for (int i = 0; i < 100 && name.status() != 200; i++) {
      pause();
      name = call("getName", "GET", "/names/osbert-fane");
    }
    assertThat(name.at("/name")).isEqualTo("Osbert Fane");
    assertThat(call("listNames", "GET", "/names?letter=F").at("/items/0/key"))
        .isEqualTo("osbert-fane");
    assertThat(call("listNames", "GET", "/names?limit=1").at("/next")).contains("page=2");
    assertThat(call("listSpeakers", "GET", "/quotations").at("/items/0/name"))
        .isEqualTo("Osbert Fane");
    Called said = call("listQuotations", "GET", "/names/osbert-fane/quotations");
    String words = said.at("/items/0/words");
    String article = said.at("/items/0/article");
    assertThat(
            call("listArticlesOfName", "GET", "/names/osbert-fane/articles").at("/items/0/article"))
        .isEqualTo(article);
    assertThat(call("listTimesOfName", "GET", "/names/osbert-fane/times").status()).isEqualTo(200);
    String year = call("listYears", "GET", "/timeline").at("/items/0/year");
    assertThat(call("listTimes", "GET", "/timeline/" + year).at("/items/0/begins"))
        .startsWith(year);
    assertThat(call("listTimes", "GET", "/timeline/soon").status()).isEqualTo(404);

    String quotations = "/articles/" + article + "/quotations";
    String body =
        "{\"words\": \"%s\", \"speaker\": \"Edda Lunt\"}"
            .formatted(words.replace("\"", "\\\"").replace("\n", "\\n"));
    Called attributed = call("attributeQuotation", "POST", quotations, body);
    assertThat(attributed.status()).isEqualTo(201);
    assertThat(attributed.at("/items/0/as")).isEqualTo("Edda Lunt");
    assertThat(
            call("attributeQuotation", "POST", quotations, "{\"words\": \" \"}")
                .at("/errors/0/pointer"))
        .isEqualTo("/words");
    String merge = "/names/osbert-fane/merge";
    assertThat(call("mergeName", "POST", merge, "{\"into\": \"Osbert Fane\"}").status())
        .isEqualTo(422);
    Called split =
        call(
            "splitName",
            "POST",
            "/names/osbert-fane/split",
            "{\"articles\": [\"" + article + "\"], \"as\": \"Another Fane\"}");
    assertThat(split.at("/items/0/form")).isEqualTo("split");
    assertThat(
            call(
                    "splitName",
                    "POST",
                    "/names/osbert-fane/split",
                    "{\"articles\": [\"x\"], \"as\": \"Another Fane\"}")
                .at("/errors/0/pointer"))
        .isEqualTo("/articles");
    Called merged = call("mergeName", "POST", merge, "{\"into\": \"Osbert  Fanefield\"}");
    assertThat(merged.at("/items/0/as")).isEqualTo("Osbert Fanefield");
    Called all = call("listCorrections", "GET", "/corrections");
    assertThat(all.body().get("items")).hasSize(3);
    for (Called made : List.of(attributed, split, merged)) {
      String path = "/corrections/" + made.at("/items/0/number");
      assertThat(call("takeBackCorrection", "DELETE", path).status()).isEqualTo(204);
      assertThat(call("takeBackCorrection", "DELETE", path).status()).isEqualTo(404);
    }
    assertThat(call("getName", "GET", "/names/nobody").status()).isEqualTo(404);
  }

  @Test
  void adminsSayWhoWorksAtTheDesk() {
    String json = "{\"name\": \"ida\", \"password\": \"%s\", \"role\": \"editor\"}";
    assertThat(call("addUser", "POST", "/users", json.formatted("short")).at("/errors/0/pointer"))
        .isEqualTo("/password");
    assertThat(call("addUser", "POST", "/users", json.formatted("three plums and a bell")).status())
        .isEqualTo(201);
    assertThat(call("changeUser", "PATCH", "/users/ida", "{\"role\": \"admin\"}").at("/role"))
        .isEqualTo("admin");
    assertThat(
            call("changeUser", "PATCH", "/users/ida", "{\"password\": \"four plums and a bell\"}")
                .status())
        .isEqualTo(200);
    String hash = magazine.archive.accounts().password("ida").orElseThrow();
    assertThat(new Passwords().matches("four plums and a bell", hash)).isTrue();
    assertThat(call("listUsers", "GET", "/users").reply().body()).contains("\"ida\"", "\"piet\"");
    assertThat(call("removeUser", "DELETE", "/users/ida").status()).isEqualTo(204);
    assertThat(call("removeUser", "DELETE", "/users/nora").status()).isEqualTo(409);
    for (String admins : List.of("listUsers /users", "listSubscriptions /subscriptions")) {
      String[] one = admins.split(" ", 2);
      assertThat(callAs("piet", one[0], "GET", one[1]).status()).isEqualTo(403);
    }
  }

  @Test
  void tokensAreMadeUsedAndRemoved() {
    Called made = callAs("piet", "addToken", "POST", "/account/tokens", "{\"label\": \"feeder\"}");
    assertThat(made.status()).isEqualTo(201);
    String token = made.at("/token");
    assertThat(callAs(token, "getAccount", "GET", "/account").at("/name")).isEqualTo("piet");
    assertThat(callAs("piet", "listTokens", "GET", "/account/tokens").reply().body())
        .contains("\"feeder\"")
        .doesNotContain(token);
    assertThat(callAs("piet", "removeToken", "DELETE", "/account/tokens/feeder").status())
        .isEqualTo(204);
    Called refused = callAs(token, "getAccount", "GET", "/account");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.reply().headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(callAs("piet", "addToken", "POST", "/account/tokens", "{}").status()).isEqualTo(422);
  }

  @Test
  void whatIsWrongIsToldAsAProblem() {
    String token = "Bearer nora";
    HttpResponse<String> nothing = magazine.get("/api/v1/nothing");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(nothing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    HttpResponse<String> method = magazine.call("DELETE", "/api/v1/articles", "");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).hasValue("GET");
    assertThat(magazine.call("POST", "/api/v1/drafts", "{}", "Authorization", token).statusCode())
        .isEqualTo(415);
    for (String body : List.of("{", "[]", "{} {}", "{\"markdown\": \"a\"} x", "[".repeat(5_000))) {
      HttpResponse<String> reply =
          magazine.call(
              "POST",
              "/api/v1/drafts",
              body,
              "Authorization",
              token,
              "Content-Type",
              "application/json");
      assertThat(reply.statusCode()).as(body).isEqualTo(400);
    }
    assertThat(
            magazine
                .call(
                    "POST",
                    "/api/v1/drafts",
                    "x".repeat((2 << 20) + 1),
                    "Authorization",
                    token,
                    "Content-Type",
                    "application/json")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void theDescriptionHangsTogether() {
    assertThat(client.description().get("openapi").asString()).isEqualTo("3.1.1");
    List<String> references = new ArrayList<>();
    client
        .description()
        .findValues("$ref")
        .forEach(reference -> references.add(reference.asString()));
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(client.description().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    assertThat(client.operations(_ -> true)).hasSizeGreaterThan(30);
  }
}
