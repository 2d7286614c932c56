package org.compend.serve.api;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compend.archive.Archive;
import org.compend.archive.Schedule;
import org.compend.archive.Schedules;
import org.compend.archive.Series;
import org.compend.edit.Fault;
import org.compend.select.DigestDesk;
import org.compend.select.Grouping;
import org.compend.select.Order;
import org.compend.select.Selection;
import org.compend.select.SelectionReader;
import org.compend.select.Wishes;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/** Series, when they go on, and who reads them. */
final class SeriesCalls {
  private static final String GROUP = "Digests";

  private final Archive archive;
  private final DigestDesk digests;
  private final InstantSource clock;

  SeriesCalls(Archive archive, DigestDesk digests, InstantSource clock) {
    this.archive = archive;
    this.digests = digests;
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
                "/series/{name}",
                GROUP,
                "keepSeries",
                "Makes a series, or says what one takes from now on and how its digests are to be.",
                this::keep)
            .taking("SeriesRule")
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

  private Answer keep(Call call) {
    Body body =
        call.body("selection", "title", "subtitle", "publisher", "language", "order", "sections");
    List<Fault> faults = new ArrayList<>();
    Selection selection = selection(body, faults);
    Wishes wishes = wishes(body, faults);
    if (selection instanceof Selection.Picked) {
      faults.add(
          new Fault("selection", "Articles are picked by hand, and a series goes on by itself."));
    }
    if (!faults.isEmpty()) {
      throw Refused.faulty(faults);
    }
    try {
      digests.keepSeries(call.name("name"), selection, wishes);
    } catch (IllegalArgumentException e) {
      throw new Refused(422, Fault.sentence(e));
    }
    return Answer.of(told(series(call)));
  }

  /** A selection, each of its options as a line; what is wrong with it is added to the faults. */
  private Selection selection(Body body, List<Fault> faults) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    List<String> lines = Objects.requireNonNullElse(body.texts("selection"), List.of());
    for (String line : lines) {
      int space = line.indexOf(' ');
      options
          .computeIfAbsent(space < 0 ? line : line.substring(0, space), _ -> new ArrayList<>())
          .add(space < 0 ? "" : line.substring(space + 1).strip());
    }
    try {
      return new SelectionReader(
              archive, unknown -> faults.add(new Fault("selection", Fault.sentence(unknown))))
          .read(options);
    } catch (IllegalArgumentException e) {
      faults.add(new Fault("selection", Fault.sentence(e)));
      return Selection.Rule.ALL;
    }
  }

  private static Wishes wishes(Body body, List<Fault> faults) {
    String tag = body.text("language", "");
    Locale language = tag.isEmpty() ? null : Locale.forLanguageTag(tag);
    if (language != null && language.getLanguage().isEmpty()) {
      faults.add(new Fault("language", "“" + tag + "” is no language; say en or de-AT."));
    }
    Order order = body.word("order", words(Order.values()));
    Grouping sections = body.word("sections", words(Grouping.values()));
    return Wishes.ofSeries(
        given(body, "title"),
        given(body, "subtitle"),
        given(body, "publisher"),
        language,
        order == null ? Order.DATE : order,
        sections == null ? Grouping.AUTO : sections);
  }

  private static @Nullable String given(Body body, String name) {
    String text = body.text(name, "");
    return text.isEmpty() ? null : text;
  }

  private static <T extends Enum<T>> Map<String, T> words(T[] values) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
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
}
