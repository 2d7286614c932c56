package org.compend.serve.api;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.archive.Archive;
import org.compend.archive.Delivery;
import org.compend.archive.Schedule;
import org.compend.archive.Schedules;
import org.compend.archive.Series;
import org.compend.edit.Fault;
import org.compend.serve.http.Method;

/** Series, when they go on, who reads them, and the digests that were made. */
final class SeriesCalls {
  private static final String GROUP = "Digests";

  private final Archive archive;
  private final InstantSource clock;

  SeriesCalls(Archive archive, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
                "/series",
                GROUP,
                "listSeries",
                "Lists the series.",
                call -> call.page(archive.ledger().series(), this::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("AllSeries"),
        Operation.get(
                "/series/{name}",
                GROUP,
                "getSeries",
                "Tells what a series takes and when it goes on.",
                call -> Answer.of(told(series(call))))
            .giving("Series"),
        Operation.of(
                Method.PUT,
                "/series/{name}/schedule",
                GROUP,
                "scheduleSeries",
                "Lets a series go on by itself.",
                this::schedule)
            .taking("Schedule")
            .giving("Series"),
        Operation.of(
            Method.DELETE,
            "/series/{name}/schedule",
            GROUP,
            "unscheduleSeries",
            "Leaves a series to its editors.",
            this::unschedule),
        Operation.get(
                "/digests",
                GROUP,
                "listDigests",
                "Lists the digests that were made, the newest first.",
                call -> call.page(archive.ledger().deliveries(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Digests"),
        Operation.get(
                "/digests/{id}", GROUP, "getDigest", "Tells what is in a digest.", this::digest)
            .giving("DigestState"),
        Operation.get(
                "/subscriptions",
                GROUP,
                "listSubscriptions",
                "Lists who gets which series by mail.",
                call -> call.page(archive.subscriptions().all(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Subscriptions")
            .forAdmins());
  }

  private Series series(Call call) {
    return archive
        .ledger()
        .series(call.name("name"))
        .orElseThrow(() -> Refused.missing("There is no series of this name."));
  }

  private Map<String, Object> told(Series series) {
    Optional<Schedules.Timed> timed = archive.schedules().of(series.name());
    return Json.object(
        "name",
        series.name(),
        "selection",
        series.selection().lines().toList(),
        "schedule",
        timed
            .map(one ->
                Json.object(
                    "every",
                    one.schedule().written(),
                    "zone",
                    one.schedule().zone().getId(),
                    "due",
                    one.due()))
            .orElse(null));
  }

  private Answer schedule(Call call) {
    Series series = series(call);
    Body body = call.body("every", "zone");
    ZoneId zone;
    try {
      zone = ZoneId.of(body.text("zone", "UTC"));
    } catch (DateTimeException _) {
      throw Refused.faulty(
          List.of(new Fault("zone", "This is no time zone; say Europe/Berlin or UTC.")));
    }
    try {
      Schedule schedule = new Schedule(Schedule.rule(body.raw("every")), zone);
      archive.schedules().keep(series.name(), schedule, clock.instant());
      return Answer.of(told(series));
    } catch (IllegalArgumentException e) {
      throw Refused.faulty(List.of(new Fault("every", e.getMessage() + ".")));
    }
  }

  private Answer unschedule(Call call) {
    if (!archive.schedules().remove(series(call).name())) {
      throw Refused.missing("This series does not go on by itself.");
    }
    return Answer.none();
  }

  private Answer digest(Call call) {
    String id = call.name("id");
    Delivery delivery =
        (id.matches("[1-9]\\d{0,15}")
                ? archive.ledger().delivery(Long.parseLong(id))
                : Optional.<Delivery>empty())
            .orElseThrow(() -> Refused.missing("There is no digest of this number."));
    Map<String, Object> told = new LinkedHashMap<>(Told.of(delivery));
    told.put(
        "contents",
        archive.ledger().articles(delivery.edition().id()).stream()
            .map(pin ->
                Json.object(
                    "article",
                    pin.article(),
                    "revision",
                    pin.revision(),
                    "title",
                    archive
                        .article(pin.article(), pin.revision())
                        .map(article -> article.metadata().title())
                        .orElse("")))
            .toList());
    return Answer.of(told);
  }
}
