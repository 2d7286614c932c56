package org.compend.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  /** Vectors of the algorithm's reference implementation. */
  @Test
  void hashIsArgon2id() {
    byte[] salt = "somesalt".getBytes(StandardCharsets.US_ASCII);
    assertThat(hex(passwords.hash("password", salt, 1 << 16, 2)))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    assertThat(hex(passwords.hash("password", salt, 1 << 8, 2)))
        .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
  }

  @Test
  void aHashTellsItsCostAndHasASaltOfItsOwn() {
    String hash = passwords.hash("three plums and a bell");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("three plums and a bell")).isNotEqualTo(hash);
    assertThat(passwords.matches("three plums and a bell", hash)).isTrue();
    assertThat(passwords.matches("three plums and a bel", hash)).isFalse();
    assertThat(passwords.matches("three plums and a bell", hash.replace("19456", "4096")))
        .isFalse();
  }

  @Test
  void whereThereIsNoAccountNoPasswordMatchesAndAsMuchIsReckoned() {
    assertThat(passwords.matchesNothing("three plums and a bell")).isFalse();
    assertThat(passwords.matchesNothing("")).isFalse();
    String hash = passwords.hash("three plums and a bell");
    long real = nanos(() -> passwords.matches("three plums and a bel", hash));
    long none = nanos(() -> passwords.matchesNothing("three plums and a bel"));
    assertThat((double) none / real).isBetween(.2, 5.);
  }

  /** The shortest of some times, which a busy machine does not lengthen. */
  private static long nanos(Runnable work) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      work.run();
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  @Test
  void lettersAreTheSameHoweverTheyAreComposed() {
    assertThat(
            passwords.matches("Zwo\u0308lf Boxka\u0308mpfer", passwords.hash("Zwölf Boxkämpfer")))
        .isTrue();
  }

  @Test
  void whatIsEasilyGuessedIsRefused() {
    assertThat(Passwords.objection("short", "nora").orElseThrow()).contains("at least 12");
    assertThat(Passwords.objection("x".repeat(600), "nora").orElseThrow()).contains("at most");
    assertThat(Passwords.objection("aaaaaaaaaaaaaa", "nora")).isPresent();
    assertThat(Passwords.objection("noranoranoranora", "nora")).isPresent();
    assertThat(Passwords.objection("three plums and a bell", "nora")).isEmpty();
    assertThat(Passwords.objection("梅が三つ、鐘がひとつある", "nora")).isEmpty();
  }

  private static String hex(String hash) {
    String last = hash.substring(hash.lastIndexOf('$') + 1);
    return HexFormat.of().formatHex(Base64.getDecoder().decode(last));
  }
}
