package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who works at the desk and who is signed in, on SQLite and on PostgreSQL. */
class AccountsTest {
  private static final Instant NOW = Instant.parse("2024-03-02T08:00:00Z");
  private static final Account NORA = new Account("nora", Role.ADMIN, NOW);
  private static final Account PIET = new Account("piet", Role.EDITOR, NOW);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void accountsAreMadeChangedAndRemoved(Engine engine) {
    try (Archive archive = engine.open(folder, "accounts")) {
      Accounts accounts = archive.accounts();
      assertThat(accounts.add(PIET, "hash of piet")).isTrue();
      assertThat(accounts.add(NORA, "hash of nora")).isTrue();
      assertThat(accounts.add(new Account("nora", Role.EDITOR, NOW), "another")).isFalse();
      assertThat(accounts.all()).containsExactly(NORA, PIET);
      assertThat(accounts.password("nora")).contains("hash of nora");

      assertThat(accounts.change("piet", Role.ADMIN)).isTrue();
      assertThat(accounts.find("piet")).contains(new Account("piet", Role.ADMIN, NOW));
      assertThat(accounts.remove("piet")).isTrue();
      assertThat(accounts.remove("piet")).isFalse();
      assertThat(accounts.find("piet")).isEmpty();
      assertThat(accounts.change("piet", Role.EDITOR)).isFalse();
      assertThat(accounts.change("piet", "hash")).isFalse();
      assertThat(accounts.find("a\0b")).isEmpty();
    }
  }

  @Test
  void namesAreSuchAsTravelInAddresses() {
    assertThat(Account.isName("nora.quill-2")).isTrue();
    for (String name : new String[] {"", "Nora", "a b", "-a", "a--b", "a/b", "ä", "a".repeat(41)}) {
      assertThat(Account.isName(name)).as(name).isFalse();
    }
    assertThatThrownBy(() -> new Account("../x", Role.EDITOR, NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void sessionsEndWhenTheyAreNotUsedOrLastTooLong(Engine engine) {
    try (Archive archive = engine.open(folder, "sessions")) {
      archive.accounts().add(NORA, "hash");
      Sessions sessions = archive.sessions();
      sessions.begin("nora", "one", NOW);
      assertThat(sessions.account("one", NOW)).contains(NORA);
      assertThat(sessions.account("two", NOW)).isEmpty();
      assertThat(sessions.account("one", NOW.plus(Sessions.IDLE))).isEmpty();

      Instant time = NOW;
      while (time.isBefore(NOW.plus(Sessions.LONGEST).minus(Sessions.IDLE))) {
        time = time.plus(Sessions.IDLE).minusSeconds(90);
        assertThat(sessions.account("one", time)).contains(NORA);
      }
      assertThat(sessions.account("one", NOW.plus(Sessions.LONGEST))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewPasswordAndARemovalEndAllSessions(Engine engine) {
    try (Archive archive = engine.open(folder, "ended")) {
      archive.accounts().add(NORA, "hash");
      archive.accounts().add(PIET, "hash");
      Sessions sessions = archive.sessions();
      for (String digest : new String[] {"one", "two", "three"}) {
        sessions.begin("nora", digest, NOW);
      }
      sessions.begin("piet", "his", NOW);
      sessions.end("three");
      assertThat(sessions.account("three", NOW)).isEmpty();
      assertThat(sessions.account("two", NOW)).isPresent();

      assertThat(archive.accounts().change("nora", "new hash")).isTrue();
      assertThat(sessions.account("one", NOW)).isEmpty();
      assertThat(sessions.account("two", NOW)).isEmpty();
      assertThat(sessions.account("his", NOW)).contains(PIET);

      archive.accounts().remove("piet");
      assertThat(sessions.account("his", NOW)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void attemptsAreCountedWithinTheirWindow(Engine engine) {
    try (Archive archive = engine.open(folder, "attempts")) {
      Sessions sessions = archive.sessions();
      Duration window = Duration.ofMinutes(15);
      assertThat(sessions.attempt("a", window, NOW)).isEqualTo(1);
      assertThat(sessions.attempt("a", window, NOW.plusSeconds(60))).isEqualTo(2);
      assertThat(sessions.attempt("b", window, NOW.plusSeconds(60))).isEqualTo(1);
      sessions.forgive("b");
      assertThat(sessions.attempt("b", window, NOW.plusSeconds(60))).isEqualTo(1);
      assertThat(sessions.attempt("a", window, NOW.plus(window))).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tokensOpenForTheirOwnerUntilTheyAreRemoved(Engine engine) {
    try (Archive archive = engine.open(folder, "tokens")) {
      Accounts accounts = archive.accounts();
      accounts.add(NORA, "hash");
      accounts.addToken("nora", "script", "first", NOW);
      accounts.addToken("nora", "script", "second", NOW);
      assertThat(accounts.byToken("first", NOW)).isEmpty();
      assertThat(accounts.tokens("nora")).containsExactly(new Accounts.Token("script", NOW, null));
      assertThat(accounts.byToken("second", NOW)).contains(NORA);
      assertThat(accounts.tokens("nora")).containsExactly(new Accounts.Token("script", NOW, NOW));
      assertThat(accounts.removeToken("nora", "script")).isTrue();
      assertThat(accounts.removeToken("nora", "script")).isFalse();
      assertThat(accounts.byToken("second", NOW)).isEmpty();
    }
  }
}
