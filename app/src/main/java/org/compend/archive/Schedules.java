package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When the series of an archive go on by themselves. As safe as the archive they belong to. */
public final class Schedules {
  private static final String COLUMNS = "series, rule, zone, due";

  private final Archive archive;

  Schedules(Archive archive) {
    this.archive = archive;
  }

  /**
   * A series that goes on by itself.
   *
   * @param due when it does so next
   */
  public record Timed(String series, Schedule schedule, Instant due) {}

  /**
   * Lets a series go on by itself from now on, or at other times than before.
   *
   * @throws ArchiveException if there is no such series
   */
  public Timed keep(String series, Schedule schedule, Instant now) {
    Timed timed = new Timed(series, schedule, schedule.after(now));
    return archive.write(handle -> {
      if (!Ledger.isKnown(handle, series)) {
        throw new ArchiveException("there is no series " + series + " in the archive");
      }
      handle
          .createUpdate(
              """
              insert into schedule (series, rule, zone, due) values (:series, :rule, :zone, :due)
              on conflict (series) do update
              set rule = excluded.rule, zone = excluded.zone, due = excluded.due\
              """)
          .bind("series", series)
          .bind("rule", schedule.written())
          .bind("zone", schedule.zone().getId())
          .bind("due", timed.due().toEpochMilli())
          .execute();
      return timed;
    });
  }

  /** Leaves a series to its editors. */
  public boolean remove(String series) {
    return archive.write(
        handle -> handle.execute("delete from schedule where series = ?", series) > 0);
  }

  /** All that go on by themselves, by name. */
  public List<Timed> all() {
    return archive.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from schedule order by series")
            .map((row, _) -> timed(row))
            .list());
  }

  /** When a series goes on, where it does so by itself. */
  public Optional<Timed> of(String series) {
    return archive.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from schedule where series = :series")
            .bind("series", series)
            .map((row, _) -> timed(row))
            .findOne());
  }

  /** Those that are due, the longest due first. */
  public List<Timed> due(Instant now) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select " + COLUMNS + " from schedule where due <= :now order by due, series")
            .bind("now", now.toEpochMilli())
            .map((row, _) -> timed(row))
            .list());
  }

  /**
   * Notes that a series has gone on: its next time is the first after now, so that times which
   * passed while nobody was there are made up for once.
   */
  public void done(Timed timed, Instant now) {
    archive.write(handle ->
        handle.execute(
            "update schedule set due = ? where series = ? and due = ?",
            timed.schedule().after(now).toEpochMilli(),
            timed.series(),
            timed.due().toEpochMilli()));
  }

  private static Timed timed(ResultSet row) throws SQLException {
    return new Timed(
        row.getString("series"),
        new Schedule(Schedule.rule(row.getString("rule")), ZoneId.of(row.getString("zone"))),
        Instant.ofEpochMilli(row.getLong("due")));
  }
}
