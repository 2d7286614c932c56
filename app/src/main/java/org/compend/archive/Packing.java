package org.compend.archive;

import com.github.luben.zstd.Zstd;
import org.compend.Bytes;

/** How bytes lie in the database. */
enum Packing {
  /** As they are, because packing would not make them smaller. */
  PLAIN,
  /** Zstandard (RFC 8878). */
  ZSTD;

  private static final int LEVEL = 3;

  /** Bytes with the way they are packed. */
  record Packed(Packing packing, Bytes bytes) {}

  static Packed pack(Bytes bytes) {
    byte[] content = bytes.toArray();
    byte[] packed = Zstd.compress(content, LEVEL);
    return packed.length < content.length - content.length / 16
        ? new Packed(ZSTD, Bytes.of(packed))
        : new Packed(PLAIN, bytes);
  }

  /**
   * The bytes as they were.
   *
   * @param size their length before packing
   * @throws DamagedException if the packed bytes are damaged
   */
  Bytes unpack(byte[] packed, long size) {
    return switch (this) {
      case PLAIN -> Bytes.of(packed);
      case ZSTD -> {
        try {
          yield Bytes.of(Zstd.decompress(packed, Math.toIntExact(size)));
        } catch (RuntimeException e) {
          throw new DamagedException("packed content is damaged: " + e.getMessage(), e);
        }
      }
    };
  }
}
