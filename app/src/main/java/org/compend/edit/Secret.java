package org.compend.edit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.compend.Bytes;

/**
 * What a browser or a program holds to be known again; of which the archive has the digest alone.
 *
 * @param text 256 random bits, in letters that travel everywhere
 */
public record Secret(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A new one. */
  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What the archive keeps of it. */
  public String digest() {
    return sha256(text);
  }

  /** What forms carry that were made for its holder: nobody else can make it. */
  public String formToken() {
    return sha256("form " + text);
  }

  /** Whether a form was made for its holder. */
  public boolean made(String formToken) {
    return MessageDigest.isEqual(
        formToken().getBytes(StandardCharsets.UTF_8), formToken.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "a secret";
  }

  private static String sha256(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
  }
}
