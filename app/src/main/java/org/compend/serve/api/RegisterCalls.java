package org.compend.serve.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.compend.archive.Archive;
import org.compend.archive.FacetValue;
import org.compend.archive.NamedEntry;
import org.compend.archive.Occurrence;
import org.compend.archive.Register;
import org.compend.archive.Saying;
import org.compend.archive.Telling;

/** Who and what all articles name, who is quoted, and of which times they tell. */
final class RegisterCalls {
  private static final String NAMES = "Names";
  private static final String TIMES = "Timeline";
  private static final int MOST_TIMES = 1_000;
  private static final Query LETTER =
      Query.text("letter", "the letter with which their sort keys begin; # for none");

  private final Archive archive;

  RegisterCalls(Archive archive) {
    this.archive = archive;
  }

  List<Operation> operations() {
    String one = "/names/{key}";
    return List.of(
        Operation.get(
                "/names",
                NAMES,
                "listNames",
                "Lists the persons, organisations and places that articles name, in alphabetical"
                    + " order.",
                this::names)
            .asking(LETTER, Query.PAGE, Query.LIMIT)
            .giving("Names"),
        Operation.get(
                one,
                NAMES,
                "getName",
                "Tells what is known of a name, and in which forms articles write it.",
                this::name)
            .giving("FullName"),
        Operation.get(
                one + "/articles",
                NAMES,
                "listArticlesOfName",
                "Lists the articles that name it, newest first, with the paragraphs.",
                call ->
                    page(
                        call,
                        register().occurrences(entry(call).key(), from(call), room(call)),
                        RegisterCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Occurrences"),
        Operation.get(
                one + "/quotations",
                NAMES,
                "listQuotations",
                "Lists what somebody said, of the newest articles first.",
                call ->
                    page(
                        call,
                        register().quotations(entry(call).key(), from(call), room(call)),
                        RegisterCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Quotations"),
        Operation.get(
                one + "/times",
                NAMES,
                "listTimesOfName",
                "Lists what is told of times by sentences that name it, from the earliest.",
                call ->
                    call.page(
                        register().tellings(entry(call).key(), MOST_TIMES), RegisterCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Tellings"),
        Operation.get(
                "/quotations",
                NAMES,
                "listSpeakers",
                "Lists who is quoted, in alphabetical order.",
                call ->
                    page(call, register().speakers(from(call), room(call)), RegisterCalls::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Names"),
        Operation.get(
                "/timeline",
                TIMES,
                "listYears",
                "Lists the years of which articles tell, the last first.",
                call -> call.page(register().years(), RegisterCalls::year))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Years"),
        Operation.get(
                "/timeline/{year}",
                TIMES,
                "listTimes",
                "Lists what is told of a year, from its beginning.",
                this::times)
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Tellings"));
  }

  private Register register() {
    return archive.register();
  }

  /** Where a page begins. */
  private static long from(Call call) {
    return (call.number(Query.PAGE) - 1L) * call.number(Query.LIMIT);
  }

  /** One more than a page has, which tells whether there is another. */
  private static int room(Call call) {
    return call.number(Query.LIMIT) + 1;
  }

  private static <T> Answer page(Call call, List<T> read, Function<T, ?> told) {
    int limit = call.number(Query.LIMIT);
    return call.page(read.stream().limit(limit).map(told).toList(), read.size() > limit);
  }

  private NamedEntry entry(Call call) {
    return entry(archive, call.name("key"));
  }

  static NamedEntry entry(Archive archive, String key) {
    return archive
        .register()
        .name(key)
        .orElseThrow(() -> Refused.missing("No article names anybody or anything by this key."));
  }

  private Answer names(Call call) {
    List<NamedEntry> names =
        call.given(LETTER.name())
            .map(letter -> register().beginning(letter, from(call), room(call)))
            .orElseGet(() -> register().names(from(call), room(call)));
    return page(call, names, RegisterCalls::told);
  }

  private Answer name(Call call) {
    NamedEntry name = entry(call);
    Map<String, Object> told = told(name);
    told.put("forms", register().forms(name.key()));
    return Answer.of(told);
  }

  private Answer times(Call call) {
    String year = call.name("year");
    if (!year.matches("\\d{1,4}")) {
      throw Refused.missing("A year is a number of at most four figures.");
    }
    List<Telling> tellings = register().tellings(Integer.parseInt(year), from(call), room(call));
    return page(call, tellings, RegisterCalls::told);
  }

  private static Map<String, Object> told(NamedEntry name) {
    return Json.object(
        "key", name.key(),
        "kind", Json.word(name.kind()),
        "name", name.name(),
        "sortKey", name.sortKey(),
        "articles", name.articles(),
        "quotations", name.quotations());
  }

  private static Map<String, Object> told(Occurrence occurrence) {
    return Json.object(
        "article", occurrence.article(),
        "title", occurrence.title(),
        "day", occurrence.day(),
        "paragraphs", occurrence.paragraphs().stream().map(place -> place + 1).toList());
  }

  private static Map<String, Object> told(Saying saying) {
    return Json.object(
        "article", saying.article(),
        "title", saying.title(),
        "day", saying.day(),
        "kind", Json.word(saying.kind()),
        "words", saying.words(),
        "paragraph", saying.paragraph() + 1);
  }

  private static Map<String, Object> told(Telling telling) {
    return Json.object(
        "begins", telling.begins(),
        "time", telling.value(),
        "words", telling.label(),
        "sentence", telling.sentence(),
        "article", telling.article(),
        "title", telling.title(),
        "paragraph", telling.paragraph() + 1);
  }

  private static Map<String, Object> year(FacetValue year) {
    return Json.object("year", Integer.parseInt(year.value()), "sentences", year.articles());
  }
}
