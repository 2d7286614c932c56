package org.compend.archive;

import java.util.Optional;
import org.compend.Bytes;
import org.jdbi.v3.core.Handle;

/** The table of bytes, each run of them kept once under its SHA-256. */
final class Contents {
  private Contents() {}

  /** Keeps bytes, unless they are kept already, and returns their digest. */
  static String put(Handle handle, Bytes bytes) {
    String digest = bytes.sha256();
    boolean kept =
        handle
            .createQuery("select 1 from content where digest = :digest")
            .bind("digest", digest)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!kept) {
      Packing.Packed packed = Packing.pack(bytes);
      handle
          .createUpdate(
              "insert into content (digest, size, packing, bytes)"
                  + " values (:digest, :size, :packing, :bytes)")
          .bind("digest", digest)
          .bind("size", (long) bytes.size())
          .bind("packing", packed.packing().name())
          .bind("bytes", packed.bytes().toArray())
          .execute();
    }
    return digest;
  }

  /** The bytes under a digest. */
  static Optional<Bytes> find(Handle handle, String digest) {
    return handle
        .createQuery("select size, packing, bytes from content where digest = :digest")
        .bind("digest", digest)
        .map((row, _) ->
            Packing.valueOf(row.getString("packing"))
                .unpack(row.getBytes("bytes"), row.getLong("size")))
        .findOne();
  }

  /** The bytes under a digest that another table refers to. */
  static Bytes get(Handle handle, String digest) {
    return find(handle, digest)
        .orElseThrow(() ->
            new DamagedException(
                "the archive lacks content "
                    + digest
                    + " that it refers to: restore it from a backup"));
  }
}
