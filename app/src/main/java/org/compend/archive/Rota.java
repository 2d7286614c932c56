package org.compend.archive;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Does a piece of work again and again, by one program at a time of all that have the archive open.
 * Where that program dies in the midst of it, another takes over within a minute.
 *
 * <p>What it needs to know of itself is no part of the archive: it is neither backed up nor moved.
 */
public final class Rota implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration FAREWELL = Duration.ofSeconds(20);

  private final Scheduler scheduler;

  private Rota(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Begins.
   *
   * @param name what the work is called, the same for all programs
   * @param pause between the end of one round and the beginning of the next
   */
  static Rota begin(
      Database database, DataSource pool, String name, Duration pause, Runnable work) {
    Jdbi.create(pool).useHandle(handle -> handle.execute(table(database)));
    RecurringTask<Void> task =
        Tasks.recurring(name, FixedDelay.of(pause)).execute((_, _) -> work.run());
    Scheduler scheduler =
        Scheduler.create(pool)
            .startTasks(task)
            .threads(1)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(FAREWELL)
            .build();
    scheduler.start();
    return new Rota(scheduler);
  }

  /** As the scheduler wants it. */
  private static String table(Database database) {
    return switch (database) {
      case Database.Sqlite _ -> table("bigint", "integer", database.bytesType());
      case Database.Postgres _ ->
          table("timestamp with time zone", "boolean", database.bytesType());
    };
  }

  private static String table(String moment, String yesOrNo, String bytes) {
    return """
    create table if not exists scheduled_tasks (
      task_name text not null,
      task_instance text not null,
      task_data %3$s,
      execution_time %1$s not null,
      picked %2$s not null,
      picked_by text,
      last_success %1$s,
      last_failure %1$s,
      consecutive_failures integer,
      last_heartbeat %1$s,
      version bigint not null,
      priority smallint,
      primary key (task_name, task_instance)
    )\
    """
        .formatted(moment, yesOrNo, bytes);
  }

  /** Lets a round that has begun come to its end, for some seconds. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
