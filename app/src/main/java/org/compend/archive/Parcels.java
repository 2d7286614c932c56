package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The digests that are on their way to subscribers. As safe as the archive it belongs to; one
 * program at a time may send.
 *
 * <p>What is to be sent follows from what was bound and who is subscribed, so that no crash can
 * lose it; how far each letter has come is written down before it goes further.
 */
public final class Parcels {
  private static final String SELECT =
      """
      select p.digest, p.state, p.tries, p.due, p.problem,
          s.token, s.series, s.address, s.format, s.asked, s.confirmed
      from parcel p join subscription s on s.token = p.subscription\
      """;

  private static final String UNADDRESSED =
      """
      from subscription s join digest d on d.series = s.series and d.revises is null
      where s.confirmed is not null and s.confirmed < d.made + :second
        and not exists (
          select 1 from parcel p where p.digest = d.id and p.subscription = s.token)\
      """;

  /** A digest is bound in a whole second, a reader confirms within one. */
  private static final long SECOND = 1_000;

  private final Archive archive;

  Parcels(Archive archive) {
    this.archive = archive;
  }

  /**
   * Whether there is anything to address, take up or send. It only reads, so that a round in which
   * nothing is due keeps nobody from writing.
   */
  public boolean due(Instant now) {
    return archive.read(handle ->
        handle
            .createQuery(
                """
                select exists (
                    select 1 from parcel
                    where state in ('SENDING', 'HANDED') or (state = 'WAITING' and due <= :now))
                  or exists (select 1\
                """
                    + " "
                    + UNADDRESSED
                    + ")")
            .bind("now", now.toEpochMilli())
            .bind("second", SECOND)
            .mapTo(Boolean.class)
            .one());
  }

  /**
   * Addresses every digest of a series to those who were subscribed when it was bound and for whom
   * that has not been done; tells how many.
   */
  public int address(Instant now) {
    return archive.write(handle ->
        handle
            .createUpdate(
                "insert into parcel (digest, subscription, state, tries, due)"
                    + " select d.id, s.token, 'WAITING', 0, :now "
                    + UNADDRESSED)
            .bind("now", now.toEpochMilli())
            .bind("second", SECOND)
            .execute());
  }

  /**
   * Takes up what a program left behind that ended while it sent: what the mail server cannot have
   * taken waits again; what it may have taken is unsure.
   */
  public void takeUp(Instant now) {
    archive.write(handle -> {
      handle.execute(
          "update parcel set state = 'WAITING', due = ? where state = 'SENDING'",
          now.toEpochMilli());
      return handle.execute(
          "update parcel set state = 'UNSURE', problem = ? where state = 'HANDED'",
          "the program ended before the mail server had answered");
    });
  }

  /** The next one that is due, which is in hand from now on; empty where nothing is due. */
  public Optional<Parcel> take(Instant now) {
    return archive.write(handle -> {
      Optional<Parcel> next =
          handle
              .createQuery(
                  SELECT
                      + " where p.state = 'WAITING' and p.due <= :now"
                      + " order by p.due, p.digest, s.address limit 1")
              .bind("now", now.toEpochMilli())
              .map((row, _) -> parcel(row))
              .findOne();
      return next.map(parcel -> {
        Parcel taken =
            new Parcel(
                parcel.digest(),
                parcel.to(),
                Parcel.State.SENDING,
                parcel.tries() + 1,
                now,
                parcel.problem());
        set(handle, taken, taken.state(), now, taken.problem());
        return taken;
      });
    });
  }

  /** Notes that the mail server has had all but the end mark. */
  public void handed(Parcel parcel) {
    archive.write(handle -> set(handle, parcel, Parcel.State.HANDED, parcel.due(), null));
  }

  /** Notes that the mail server took it. */
  public void sent(Parcel parcel, Instant now) {
    archive.write(handle -> set(handle, parcel, Parcel.State.SENT, now, null));
  }

  /** Notes that it is to be tried again. */
  public void again(Parcel parcel, Instant due, String problem) {
    archive.write(handle -> set(handle, parcel, Parcel.State.WAITING, due, problem));
  }

  /** Notes that it will not arrive. */
  public void refused(Parcel parcel, Instant now, String problem) {
    archive.write(handle -> set(handle, parcel, Parcel.State.REFUSED, now, problem));
  }

  /** Notes that nobody knows whether it arrives. */
  public void unsure(Parcel parcel, Instant now, String problem) {
    archive.write(handle -> set(handle, parcel, Parcel.State.UNSURE, now, problem));
  }

  /** Lets what was refused or is unsure be tried once more; tells how many. */
  public int once(Parcel.State state, Instant now) {
    return switch (state) {
      case REFUSED, UNSURE ->
          archive.write(handle ->
              handle.execute(
                  "update parcel set state = 'WAITING', tries = 0, due = ? where state = ?",
                  now.toEpochMilli(),
                  state.name()));
      case WAITING, SENDING, HANDED, SENT ->
          throw new IllegalArgumentException(state + " goes on by itself or has arrived");
    };
  }

  /** Those of a state, the newest digests first. */
  public List<Parcel> in(Parcel.State state, int most) {
    return archive.read(handle ->
        handle
            .createQuery(
                SELECT + " where p.state = :state order by p.digest desc, s.address limit :most")
            .bind("state", state.name())
            .bind("most", most)
            .map((row, _) -> parcel(row))
            .list());
  }

  /** How many are of a state. */
  public long count(Parcel.State state) {
    return archive.read(handle ->
        handle
            .createQuery("select count(*) from parcel where state = :state")
            .bind("state", state.name())
            .mapTo(Long.class)
            .one());
  }

  private static int set(
      Handle handle, Parcel parcel, Parcel.State state, Instant due, @Nullable String problem) {
    return handle.execute(
        "update parcel set state = ?, tries = ?, due = ?, problem = ?"
            + " where digest = ? and subscription = ?",
        state.name(),
        parcel.tries(),
        due.toEpochMilli(),
        Column.indexed(problem),
        parcel.digest(),
        parcel.to().token());
  }

  private static Parcel parcel(ResultSet row) throws SQLException {
    return new Parcel(
        row.getLong("digest"),
        Subscriptions.subscription(row),
        Parcel.State.valueOf(row.getString("state")),
        row.getInt("tries"),
        Instant.ofEpochMilli(row.getLong("due")),
        row.getString("problem"));
  }
}
