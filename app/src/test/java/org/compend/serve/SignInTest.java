package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.compend.archive.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in to the desk and out of it. */
class SignInTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.empty(folder);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  @Test
  void theDeskIsShutToStrangersAndTellsThemTheWay() {
    HttpResponse<String> reply = magazine.get("/desk/account");
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location"))
        .hasValue("/desk/sign-in?back=%2Fdesk%2Faccount");
    assertThat(magazine.get("/desk/sign-in", "Cookie", "__Secure-desk=guess").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoSignsInComesToTheirPageAndIsInNoCache() {
    DeskClient nora = DeskClient.of(magazine, "nora", Role.ADMIN);
    HttpResponse<String> page = nora.get("/desk/account");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("signed in as <strong>nora</strong>, an admin");
    assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(nora.get("/desk/sign-in?back=/desk/people").headers().firstValue("Location"))
        .hasValue("/desk/people");
  }

  @Test
  void theCookieIsForTheDeskAloneAndForNoScript() {
    DeskClient.of(magazine, "cookie", Role.EDITOR);
    HttpResponse<String> reply =
        new DeskClient(magazine).signIn("cookie", DeskClient.PASSWORD, "/desk");
    assertThat(reply.headers().firstValue("Set-Cookie").orElseThrow())
        .matches(
            "__Secure-desk=[\\w-]{43}; Max-Age=604800; Path=/desk; HttpOnly; SameSite=Lax; Secure");
  }

  @Test
  void wrongNamesAndWrongPasswordsGetTheSameAnswer() {
    DeskClient.of(magazine, "known", Role.EDITOR);
    DeskClient stranger = new DeskClient(magazine);
    HttpResponse<String> wrong = stranger.signIn("known", "wrong password", "/desk");
    HttpResponse<String> unknown = stranger.signIn("other", "wrong password", "/desk");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(plain(unknown).replace("other", "known")).isEqualTo(plain(wrong));
    assertThat(wrong.body()).contains("do not belong together").doesNotContain("wrong password");
  }

  private static String plain(HttpResponse<String> reply) {
    return reply.body().replaceAll("[0-9a-f]{64}", "");
  }

  @Test
  void whoGuessesIsSlowedDownAndTheOwnerIsNot() {
    DeskClient owner = DeskClient.of(magazine, "guessed", Role.EDITOR);
    DeskClient stranger = new DeskClient(magazine);
    for (int i = 0; i < 5; i++) {
      assertThat(stranger.signIn("guessed", "guess " + i, "/desk").statusCode()).isEqualTo(422);
    }
    HttpResponse<String> reply = stranger.signIn("guessed", DeskClient.PASSWORD, "/desk");
    assertThat(reply.statusCode()).isEqualTo(429);
    assertThat(reply.headers().firstValue("Retry-After")).hasValue("900");
    assertThat(reply.body()).contains("Wait a quarter of an hour");
    assertThat(owner.get("/desk/account").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatWasNotMadeForTheSessionDoesNothing() {
    DeskClient nora = DeskClient.of(magazine, "formed", Role.ADMIN);
    DeskClient other = DeskClient.of(magazine, "former", Role.ADMIN);
    String others = DeskClient.token(other.get("/desk/people").body());
    for (String token : new String[] {"", "x", others}) {
      HttpResponse<String> reply =
          nora.send("/desk/people", "token", token, "name", "eve", "password", DeskClient.PASSWORD);
      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(reply.body()).contains("out of date");
    }
    assertThat(magazine.archive.accounts().find("eve")).isEmpty();
    assertThat(
            magazine
                .post("/desk/sign-in", "name=formed&password=x&token=", "Accept", "text/html")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void whoSignsOutIsOutWithTheOldCookieToo() {
    DeskClient nora = DeskClient.of(magazine, "leaving", Role.EDITOR);
    String cookie = DeskClient.setCookie(sameAgain("leaving")).orElseThrow();
    assertThat(nora.post("/desk/account", "/desk/sign-out").headers().firstValue("Location"))
        .hasValue("/desk/sign-in");
    assertThat(nora.get("/desk/account").statusCode()).isEqualTo(303);
    assertThat(magazine.get("/desk/account", "Cookie", cookie).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> sameAgain(String name) {
    return new DeskClient(magazine).signIn(name, DeskClient.PASSWORD, "/desk");
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    DeskClient here = DeskClient.of(magazine, "changing", Role.EDITOR);
    String there = DeskClient.setCookie(sameAgain("changing")).orElseThrow();
    String next = "a bell and three plums";
    String path = "/desk/account/password";
    assertThat(change(here, "not it at all", next, next)).contains("not your current password");
    assertThat(change(here, DeskClient.PASSWORD, next, "else")).contains("in two ways");
    assertThat(change(here, DeskClient.PASSWORD, "short", "short")).contains("at least 12");
    assertThat(magazine.get("/desk/account", "Cookie", there).statusCode()).isEqualTo(200);

    HttpResponse<String> done =
        here.post(
            "/desk/account", path, "current", DeskClient.PASSWORD, "new", next, "again", next);
    assertThat(done.headers().firstValue("Location")).hasValue("/desk/account?done=1");
    assertThat(here.get("/desk/account?done=1").body()).contains("Your password is changed.");
    assertThat(magazine.get("/desk/account", "Cookie", there).statusCode()).isEqualTo(303);
    assertThat(new DeskClient(magazine).signIn("changing", next, "/desk").statusCode())
        .isEqualTo(303);
  }

  private static String change(DeskClient client, String current, String next, String again) {
    return client
        .post(
            "/desk/account",
            "/desk/account/password",
            "current",
            current,
            "new",
            next,
            "again",
            again)
        .body();
  }

  @Test
  void adminsSayWhoWorksHereAndEditorsDoNot() {
    DeskClient admin = DeskClient.of(magazine, "admin", Role.ADMIN);
    DeskClient editor = DeskClient.of(magazine, "editor", Role.EDITOR);
    assertThat(editor.get("/desk/people").statusCode()).isEqualTo(403);
    assertThat(editor.post("/desk/account", "/desk/people/admin", "do", "remove").statusCode())
        .isEqualTo(403);

    String people = "/desk/people";
    assertThat(
            admin
                .post(people, people, "name", "Ines", "password", DeskClient.PASSWORD, "role", "x")
                .statusCode())
        .isEqualTo(303);
    assertThat(magazine.archive.accounts().find("ines").orElseThrow().role())
        .isEqualTo(Role.EDITOR);
    assertThat(admin.post(people, people, "name", "ines", "password", DeskClient.PASSWORD).body())
        .contains("already");
    assertThat(admin.post(people, people, "name", "a b", "password", DeskClient.PASSWORD).body())
        .contains("small letters");
    admin.post(people, people + "/ines", "do", "role", "role", "admin");
    assertThat(magazine.archive.accounts().find("ines").orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(admin.post(people, people + "/admin", "do", "remove").statusCode()).isEqualTo(422);
    admin.post(people, people + "/ines", "do", "remove");
    assertThat(magazine.archive.accounts().find("ines")).isEmpty();
    assertThat(admin.post(people, people + "/ines", "do", "remove").statusCode()).isEqualTo(404);
  }

  @Test
  void theWayBackLeadsNowhereElse() {
    DeskClient.of(magazine, "wanderer", Role.EDITOR);
    for (String back : new String[] {"//evil.example", "/desk@evil", "https://evil.example", "/"}) {
      HttpResponse<String> reply =
          new DeskClient(magazine).signIn("wanderer", DeskClient.PASSWORD, back);
      assertThat(reply.headers().firstValue("Location")).as(back).hasValue("/desk");
    }
  }
}
