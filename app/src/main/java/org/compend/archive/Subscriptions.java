package org.compend.archive;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who gets the digests of which series by mail. As safe as the archive it belongs to.
 *
 * <p>Of a reader nothing is known but an address, and nothing is left when the reader leaves.
 */
public final class Subscriptions {
  private static final String COLUMNS = "token, series, address, format, asked, confirmed";
  private static final int TOKEN_BYTES = 20;

  private final Archive archive;
  private final SecureRandom random = new SecureRandom();

  Subscriptions(Archive archive) {
    this.archive = archive;
  }

  /**
   * Notes that somebody asked for a series at an address; one that asked before keeps its token,
   * and, where it has confirmed already, its format.
   */
  public Subscription ask(String series, String address, String format, Instant now) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return archive.write(handle -> {
      handle
          .createUpdate(
              """
              insert into subscription (token, series, address, format, asked)
              values (:token, :series, :address, :format, :now)
              on conflict (series, address) do update set asked = excluded.asked,
                  format = case when subscription.confirmed is null
                      then excluded.format else subscription.format end\
              """)
          .bind("token", HexFormat.of().formatHex(bytes))
          .bind("series", series)
          .bind("address", plain)
          .bind("format", format)
          .bind("now", now.toEpochMilli())
          .execute();
      return handle
          .createQuery(
              "select "
                  + COLUMNS
                  + " from subscription where series = :series and address = :address")
          .bind("series", series)
          .bind("address", plain)
          .map((row, _) -> subscription(row))
          .one();
    });
  }

  /** The subscription of a token. */
  public Optional<Subscription> find(String token) {
    return archive.read(handle -> find(handle, token));
  }

  /** When this series was last asked for at this address; empty where it never was. */
  public Optional<Instant> asked(String series, String address) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select asked from subscription where series = :series and address = :address")
            .bind("series", series)
            .bind("address", address.strip().toLowerCase(Locale.ROOT))
            .mapTo(Long.class)
            .findOne()
            .map(Instant::ofEpochMilli));
  }

  /** Confirms a subscription; empty where there is none of this token. */
  public Optional<Subscription> confirm(String token, Instant now) {
    return archive.write(handle -> {
      handle.execute(
          "update subscription set confirmed = ? where token = ? and confirmed is null",
          now.toEpochMilli(),
          token);
      return find(handle, token);
    });
  }

  /** Forgets a subscription and all that was sent to it. */
  public boolean remove(String token) {
    return archive.write(handle -> {
      handle.execute("delete from parcel where subscription = ?", token);
      return handle.execute("delete from subscription where token = ?", token) > 0;
    });
  }

  /** Forgets those who have not confirmed for longer than this. */
  public void forgetUnconfirmed(Duration patience, Instant now) {
    String those = "from subscription where confirmed is null and asked < ?";
    long before = now.minus(patience).toEpochMilli();
    // Looks first: a round in which there is nobody to forget keeps no one from writing.
    boolean any =
        archive.read(handle ->
            handle
                .createQuery("select 1 " + those + " limit 1")
                .bind(0, before)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    if (any) {
      archive.write(handle -> handle.execute("delete " + those, before));
    }
  }

  /** All of them, by series and address. */
  public List<Subscription> all() {
    return archive.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from subscription order by series, address")
            .map((row, _) -> subscription(row))
            .list());
  }

  private static Optional<Subscription> find(Handle handle, String token) {
    return handle
        .createQuery("select " + COLUMNS + " from subscription where token = :token")
        .bind("token", token)
        .map((row, _) -> subscription(row))
        .findOne();
  }

  static Subscription subscription(ResultSet row) throws SQLException {
    long confirmed = row.getLong("confirmed");
    boolean isConfirmed = !row.wasNull();
    return new Subscription(
        row.getString("token"),
        row.getString("series"),
        row.getString("address"),
        row.getString("format"),
        Instant.ofEpochMilli(row.getLong("asked")),
        isConfirmed ? Instant.ofEpochMilli(confirmed) : null);
  }
}
