package org.compend.select;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.compend.Address;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Prose;

/**
 * A digest's identity: a name-based UUID (RFC 9562, version 5) of its title, its language and its
 * articles in order, each by its address, or by its words where it has none.
 */
final class Identity {
  /** The space in which our names are names; drawn once for this purpose. */
  private static final UUID DIGESTS = UUID.fromString("8f2b64c0-6a1d-4c55-9d0e-1f6d3b7a52e4");

  private Identity() {}

  static URI of(String title, Locale language, List<Article> articles) {
    StringBuilder name = new StringBuilder(title).append('\n').append(language.toLanguageTag());
    for (Article article : articles) {
      URI address = Binder.address(article);
      name.append('\n').append(address != null ? Address.key(address) : words(article));
    }
    return URI.create("urn:uuid:" + version5(name.toString()));
  }

  private static String words(Article article) {
    String words = article.metadata().title() + '\n' + Prose.of(article.body());
    return Bytes.of(words.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private static UUID version5(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(16)
              .putLong(DIGESTS.getMostSignificantBits())
              .putLong(DIGESTS.getLeastSignificantBits())
              .array());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = (hash.getLong() & ~0xf000L) | 0x5000L;
      long low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-1", e);
    }
  }
}
