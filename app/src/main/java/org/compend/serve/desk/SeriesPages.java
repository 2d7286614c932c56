package org.compend.serve.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.archive.Schedule;
import org.compend.archive.Schedules;
import org.compend.edit.Fault;
import org.compend.select.Grouping;
import org.compend.select.Issues;
import org.compend.select.Order;
import org.compend.select.Selection;
import org.compend.select.SelectionReader;
import org.compend.select.Wishes;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.jspecify.annotations.Nullable;

/** Where editors make series: a rule, how the digests are to be, and when it goes on by itself. */
final class SeriesPages {
  private static final String PATH = "/desk/series";
  private static final List<SeriesPage.Field> FIELDS =
      List.of(
          new SeriesPage.Field("section", "Sections", "one a line", true),
          new SeriesPage.Field("author", "Authors", "one a line", true),
          new SeriesPage.Field("tag", "Tags", "one a line", true),
          new SeriesPage.Field("site", "Magazines", "one a line", true),
          new SeriesPage.Field("source", "Sources", "ids or addresses, one a line", true),
          new SeriesPage.Field("written-in", "Languages", "as de or pt-BR, one a line", true),
          new SeriesPage.Field("query", "Words", "as for the search", false),
          new SeriesPage.Field(
              "after", "Of this day or later", "2021, 2021-09 or 2021-09-30", false),
          new SeriesPage.Field("before", "Of a day before this one", "2022", false),
          new SeriesPage.Field("limit", "So many articles at most", "", false),
          new SeriesPage.Field(
              "minutes", "Or as many as can be read in so many minutes", "", false));

  private final Archive archive;
  private final Issues issues;
  private final InstantSource clock;
  private final Gate gate;
  private final Windows windows;

  SeriesPages(Archive archive, Issues issues, InstantSource clock, Gate gate, Windows windows) {
    this.archive = archive;
    this.issues = issues;
    this.clock = clock;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of("name", "done"), gate.page(Role.EDITOR, this::page))
        .form(PATH, Set.of(), gate.form(Role.EDITOR, this::write));
  }

  private Reply page(Ask ask, Editor editor) {
    String name = ask.first("name").orElse("");
    Optional<Selection> selection = issues.selection(name);
    if (!name.isEmpty() && selection.isEmpty()) {
      return windows.missing(editor, "There is no series of this name.");
    }
    Map<String, String> values = new HashMap<>();
    values.put("zone", ZoneId.systemDefault().getId());
    values.put("sections", "auto");
    values.put("order", "date");
    values.put("first", "newest");
    selection.ifPresent(rule -> {
      SelectionReader.options(rule)
          .forEach((option, all) -> values.put(option, String.join("\n", all)));
      if (values.containsKey("twins")) {
        values.put("twins", "on");
      }
      issues
          .wishes(name)
          .ifPresent(wishes -> {
            values.put("title", text(wishes.title()));
            values.put("subtitle", text(wishes.subtitle()));
            values.put("publisher", text(wishes.publisher()));
            values.put("lang", wishes.language() == null ? "" : wishes.language().toLanguageTag());
            values.put("order", wishes.order().name().toLowerCase(Locale.ROOT));
            values.put("sections", wishes.grouping().name().toLowerCase(Locale.ROOT));
          });
      values.put("name", name);
      Optional<Schedules.Timed> timed = archive.schedules().of(name);
      timed.ifPresent(one -> {
        values.put("every", one.schedule().written());
        values.put("zone", one.schedule().zone().getId());
      });
    });
    String done = ask.first("done").isPresent() ? "Kept." : "";
    return page(editor, selection.isPresent(), values, List.of(), done);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private Reply page(
      Editor editor,
      boolean known,
      Map<String, String> values,
      List<String> problems,
      String done) {
    String title = known ? "Series " + values.getOrDefault("name", "") : "A new series";
    return windows
        .page(
            "series",
            new SeriesPage(
                windows.frame(title, "/desk/digests", editor),
                known,
                values,
                FIELDS,
                ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                    .sorted()
                    .toList(),
                problems,
                done))
        .status(problems.isEmpty() ? 200 : 422);
  }

  private Reply write(Ask ask, Editor editor, Fields fields) {
    Map<String, String> values = new HashMap<>();
    fields.values().forEach((name, all) -> values.put(name, all.getFirst().strip()));
    String name = fields.text("name");
    boolean known = issues.selection(name).isPresent();
    List<String> problems = new ArrayList<>();
    if (!fields.has("known") && known) {
      problems.add("There is a series of this name already.");
    }
    @Nullable Schedule schedule = null;
    try {
      if (!fields.text("every").isEmpty()) {
        schedule =
            new Schedule(Schedule.rule(fields.text("every")), ZoneId.of(fields.text("zone")));
      }
    } catch (DateTimeException _) {
      problems.add("“" + fields.text("zone") + "” is no time zone: say Europe/Berlin or UTC.");
    } catch (IllegalArgumentException e) {
      problems.add("When it goes on: " + e.getMessage() + ".");
    }
    try {
      List<String> unknown = new ArrayList<>();
      Selection selection = new SelectionReader(archive, unknown::add).read(options(fields));
      unknown.forEach(one -> problems.add(Fault.sentence(one)));
      if (problems.isEmpty()) {
        issues.keep(name, selection, wishes(fields));
      }
    } catch (IllegalArgumentException e) {
      problems.add(inWordsOfTheForm(Fault.sentence(e)));
    }
    if (!problems.isEmpty()) {
      return page(editor, fields.has("known"), values, problems, "");
    }
    if (schedule == null) {
      archive.schedules().remove(name);
    } else if (archive
        .schedules()
        .of(name)
        .map(Schedules.Timed::schedule)
        .filter(schedule::equals)
        .isEmpty()) {
      archive.schedules().keep(name, schedule, clock.instant());
    }
    return Reply.seeOther(
        PATH + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&done=kept");
  }

  /** What the reader of rules says of an option, which is a field here. */
  private static String inWordsOfTheForm(String sentence) {
    String said = sentence;
    for (SeriesPage.Field field : FIELDS) {
      said = said.replace("--" + field.name() + " ", "“" + field.words() + "”: ");
    }
    return said;
  }

  private static Map<String, List<String>> options(Fields fields) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (String name : SelectionReader.RULES) {
      List<String> values =
          fields.raw(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (!values.isEmpty()) {
        options.put(name, values);
      }
    }
    return options;
  }

  private static Wishes wishes(Fields fields) {
    String language = fields.text("lang");
    return Wishes.ofSeries(
        fields.given("title").orElse(null),
        fields.given("subtitle").orElse(null),
        fields.given("publisher").orElse(null),
        language.isEmpty() ? null : Locale.forLanguageTag(language),
        Order.valueOf(fields.given("order").orElse("date").toUpperCase(Locale.ROOT)),
        Grouping.valueOf(fields.given("sections").orElse("auto").toUpperCase(Locale.ROOT)));
  }
}
