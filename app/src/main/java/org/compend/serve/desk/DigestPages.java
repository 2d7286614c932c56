package org.compend.serve.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Edition;
import org.compend.archive.Entry;
import org.compend.archive.Inbox;
import org.compend.archive.Pin;
import org.compend.archive.Role;
import org.compend.archive.Schedules;
import org.compend.archive.Series;
import org.compend.select.DigestDesk;
import org.compend.select.Front;
import org.compend.select.Issues;
import org.compend.select.SelectionReader;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.jspecify.annotations.Nullable;

/** Where editors make digests: choose, order, part into sections and publish. */
final class DigestPages {
  static final String PATH = "/desk/digests";

  /** The pages to which a draft's form leads when it has been kept. */
  private static final Set<String> ONWARD = Set.of("cover", "proof", "preview");

  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_FOUND = 20;

  static final String MISSING = "There is no such draft; it may have been published.";
  static final String OVERTAKEN =
      "Somebody else changed this digest in the meantime. Below is what it is now; nothing of yours"
          + " was kept.";

  private final Archive archive;
  private final Issues issues;
  private final DigestDesk desk;
  private final Gate gate;
  private final Windows windows;

  DigestPages(Archive archive, Issues issues, DigestDesk desk, Gate gate, Windows windows) {
    this.archive = archive;
    this.issues = issues;
    this.desk = desk;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of(), gate.page(Role.EDITOR, this::list))
        .form(PATH, Set.of(), gate.form(Role.EDITOR, this::begin))
        .answer(PATH + "/{id}", Set.of("words", "done"), gate.page(Role.EDITOR, this::page))
        .form(PATH + "/{id}", MOST_BYTES, gate.form(Role.EDITOR, this::write))
        .form(PATH + "/{id}/add", Set.of(), gate.form(Role.EDITOR, this::add))
        .form(PATH + "/{id}/publish", Set.of(), gate.form(Role.EDITOR, this::publish));
  }

  private Reply list(Ask ask, Editor editor) {
    return list(editor, "");
  }

  private Reply list(Editor editor, String problem) {
    List<DigestListPage.Row> drafts =
        archive.digestDrafts().all().stream()
            .map(draft ->
                new DigestListPage.Row(
                    draft.id(),
                    draft.plan().title(),
                    what(draft) + ", " + articles(draft.plan().articles().size()),
                    draft.editor(),
                    When.of(draft.changed())))
            .toList();
    List<DigestListPage.Published> published = issues.list().stream().map(this::row).toList();
    List<DigestListPage.Line> series = issues.series().stream().map(this::line).toList();
    return windows
        .page(
            "digests",
            new DigestListPage(
                windows.frame("Digests", PATH, editor), drafts, published, series, problem))
        .status(problem.isEmpty() ? 200 : 422);
  }

  private DigestListPage.Published row(Delivery delivery) {
    Edition edition = delivery.edition();
    String what =
        articles(edition.articles())
            + (edition.revision() == 1 ? "" : ", revision " + edition.revision());
    return new DigestListPage.Published(
        delivery.id(), delivery.name(), delivery.title(), what, When.of(delivery.made()));
  }

  private DigestListPage.Line line(Series series) {
    StringBuilder rule = new StringBuilder();
    issues
        .selection(series.name())
        .map(SelectionReader::options)
        .orElse(Map.of())
        .forEach((name, values) ->
            rule.append(rule.isEmpty() ? "" : "; ")
                .append(name.replace('-', ' '))
                .append(values.equals(List.of("")) ? "" : " " + String.join(", ", values)));
    Optional<Schedules.Timed> timed = archive.schedules().of(series.name());
    return new DigestListPage.Line(
        series.name(),
        rule.isEmpty() ? "everything" : rule.toString(),
        timed
            .map(one -> one.schedule().written() + " " + one.schedule().zone().getId())
            .orElse("when its editors say so"),
        timed.map(one -> When.of(one.due())).orElse(null));
  }

  private static String what(DigestDraft draft) {
    if (draft.corrects() != null) {
      return "Correction of digest " + draft.corrects();
    }
    return draft.series() == null ? "New digest" : "Next of the series " + draft.series();
  }

  private static String articles(int number) {
    return number == 1 ? "1 article" : number + " articles";
  }

  /** Begins a draft: from nothing, from a series, or of a published digest. */
  private Reply begin(Ask ask, Editor editor, Fields fields) {
    try {
      String series = fields.text("series");
      String digest = fields.text("digest");
      if (digest.matches("[1-9][0-9]{0,8}")) {
        return to(desk.correct(Long.parseLong(digest), editor.name()), "");
      }
      if (series.isEmpty()) {
        return to(desk.begin(editor.name()), "");
      }
      return desk.next(series, editor.name())
          .map(draft -> to(draft, ""))
          .orElseGet(() -> list(editor, "There is nothing new for the series " + series + "."));
    } catch (DigestDesk.Refused e) {
      return list(editor, String.valueOf(e.getMessage()));
    }
  }

  private static Reply to(DigestDraft draft, String done) {
    return Reply.seeOther(PATH + "/" + draft.id() + (done.isEmpty() ? "" : "?done=" + done));
  }

  private Reply page(Ask ask, Editor editor) {
    Optional<DigestDraft> draft = archive.digestDrafts().find(ask.name("id"));
    String done =
        switch (ask.first("done").orElse("")) {
          case "kept" -> "Kept as a draft.";
          case "added" -> "Added at the end.";
          default -> "";
        };
    return draft
        .map(found ->
            page(found, form(found), editor, ask.first("words").orElse(""), List.of(), done))
        .orElseGet(() -> windows.missing(editor, MISSING));
  }

  private DigestDraftPage.Form form(DigestDraft draft) {
    Front front = desk.front(draft);
    return new DigestDraftPage.Form(
        text(front.title()),
        text(front.subtitle()),
        text(front.publisher()),
        front.language() == null ? "" : front.language().toLanguageTag(),
        front.foreword());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private Reply page(
      DigestDraft draft,
      DigestDraftPage.Form form,
      Editor editor,
      String words,
      List<String> problems,
      String done) {
    List<Pin> pins = draft.plan().articles();
    Map<ArticleId, Entry> entries = new HashMap<>();
    archive
        .entries(pins.stream().map(Pin::article).toList())
        .forEach(entry -> entries.put(entry.id(), entry));
    List<DigestDraftPage.Row> rows = new ArrayList<>();
    for (Pin pin : pins) {
      Entry entry = entries.get(pin.article());
      if (entry != null) {
        rows.add(
            new DigestDraftPage.Row(
                pin.article().value(),
                entry.title().isBlank() ? "Untitled" : entry.title(),
                facts(entry),
                text(pin.section()),
                pin.revision(),
                pin.revision() != Pin.NEWEST && pin.revision() != entry.revision()));
      }
    }
    List<String> sections =
        rows.stream()
            .map(DigestDraftPage.Row::section)
            .filter(section -> !section.isEmpty())
            .distinct()
            .toList();
    return windows
        .page(
            "digest",
            new DigestDraftPage(
                windows.frame(draft.plan().title(), PATH, editor),
                draft.id(),
                draft.version(),
                what(draft),
                draft.corrects() != null,
                form,
                rows,
                sections,
                words,
                found(words, entries.keySet()),
                problems,
                done))
        .status(problems.isEmpty() ? 200 : 422);
  }

  private static String facts(Entry entry) {
    return (entry.day() == null ? "undated" : entry.day().toString())
        + (entry.hidden() ? " · hidden from readers" : "");
  }

  private List<DigestDraftPage.Found> found(String words, Set<ArticleId> known) {
    if (words.isBlank()) {
      return List.of();
    }
    return archive.inbox().items(Inbox.State.SHOWN, null, words.strip(), 0, MOST_FOUND).stream()
        .filter(item -> !known.contains(item.id()))
        .map(item ->
            new DigestDraftPage.Found(
                item.id().value(),
                item.title().isBlank() ? "Untitled" : item.title(),
                item.day() == null ? "undated" : item.day().toString()))
        .toList();
  }

  /**
   * Keeps what was entered, with one article moved or taken out where a button says so; another
   * leads on to a page of the draft.
   */
  private Reply write(Ask ask, Editor editor, Fields fields) {
    String id = ask.name("id");
    Optional<DigestDraft> before = archive.digestDrafts().find(id);
    if (before.isEmpty()) {
      return windows.missing(editor, MISSING);
    }
    if (fields.text("do").equals("remove")) {
      archive.digestDrafts().remove(id);
      return Reply.seeOther(PATH);
    }
    DigestDraftPage.Form form =
        new DigestDraftPage.Form(
            fields.text("title"),
            fields.text("subtitle"),
            fields.text("publisher"),
            fields.text("language"),
            fields.raw("foreword").replace("\r\n", "\n").strip());
    List<Pin> pins = moved(pins(fields), fields.text("do"));
    boolean goesOn = ONWARD.contains(fields.text("do"));
    String onward = PATH + "/" + id + "/" + fields.text("do");
    if (goesOn && isAsKept(before.get(), front(form), pins)) {
      return Reply.seeOther(onward);
    }
    try {
      DigestDraft kept = desk.save(id, version(fields), front(form), pins, editor.name());
      return goesOn
          ? Reply.seeOther(onward)
          : to(kept, fields.text("do").equals("keep") ? "kept" : "");
    } catch (DigestDesk.Refused e) {
      return page(before.get(), form, editor, "", List.of(String.valueOf(e.getMessage())), "");
    } catch (DigestDrafts.Overtaken _) {
      return overtaken(id, editor);
    }
  }

  /** Whether nothing was changed, so that who only looks at a draft does not overtake others. */
  private boolean isAsKept(DigestDraft draft, Front front, List<Pin> pins) {
    return desk.front(draft).equals(front) && draft.plan().articles().equals(pins);
  }

  private Reply overtaken(String id, Editor editor) {
    return archive
        .digestDrafts()
        .find(id)
        .map(now -> page(now, form(now), editor, "", List.of(OVERTAKEN), ""))
        .orElseGet(() -> windows.missing(editor, MISSING));
  }

  static int version(Fields fields) {
    return fields.text("version").matches("[1-9][0-9]{0,8}")
        ? Integer.parseInt(fields.text("version"))
        : 1;
  }

  private static Front front(DigestDraftPage.Form form) {
    return new Front(
        orNull(form.title()),
        orNull(form.subtitle()),
        orNull(form.publisher()),
        form.language().isEmpty() ? null : Locale.forLanguageTag(form.language()),
        form.foreword());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The articles as the form has them; each of its fields comes as often as there are articles. */
  private static List<Pin> pins(Fields fields) {
    List<String> ids = fields.all("article");
    List<String> sections = fields.all("section");
    List<String> revisions = fields.all("revision");
    List<Pin> pins = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Optional<ArticleId> article = ArticleId.read(ids.get(i));
      if (article.isPresent()) {
        String section = i < sections.size() ? sections.get(i).strip() : "";
        String revision = i < revisions.size() ? revisions.get(i) : "";
        boolean newest =
            !revision.matches("[1-9][0-9]{0,8}") || fields.all("newest").contains(ids.get(i));
        pins.add(
            new Pin(
                article.get(),
                newest ? Pin.NEWEST : Integer.parseInt(revision),
                section.isEmpty() ? null : section));
      }
    }
    return pins;
  }

  /** The articles after a button such as {@code up 0a1b…} was pressed. */
  private static List<Pin> moved(List<Pin> pins, String what) {
    Matcher move = Pattern.compile("(up|down|out) ([0-9a-f]{20})").matcher(what);
    if (!move.matches()) {
      return pins;
    }
    List<Pin> moved = new ArrayList<>(pins);
    int at = moved.stream().map(pin -> pin.article().value()).toList().indexOf(move.group(2));
    if (at < 0) {
      return pins;
    }
    switch (move.group(1)) {
      case "out" -> moved.remove(at);
      case "up" -> swap(moved, at, at - 1);
      default -> swap(moved, at, at + 1);
    }
    return moved;
  }

  /** Over the edge of a section an article goes into the next one. */
  private static void swap(List<Pin> pins, int at, int to) {
    if (to < 0 || to >= pins.size()) {
      return;
    }
    Pin moving = pins.get(at);
    String section = pins.get(to).section();
    if (Objects.equals(moving.section(), section)) {
      Collections.swap(pins, at, to);
    } else {
      pins.set(at, new Pin(moving.article(), moving.revision(), section));
    }
  }

  private Reply add(Ask ask, Editor editor, Fields fields) {
    String id = ask.name("id");
    List<ArticleId> articles =
        fields.all("add").stream().flatMap(one -> ArticleId.read(one).stream()).toList();
    try {
      return to(desk.add(id, version(fields), articles, editor.name()), "added");
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    } catch (DigestDrafts.Overtaken _) {
      return overtaken(id, editor);
    }
  }

  private Reply publish(Ask ask, Editor editor, Fields fields) {
    String id = ask.name("id");
    try {
      Delivery delivery = desk.publish(id, version(fields), fields.text("remark"), editor.name());
      return Reply.seeOther("/digests/issue-" + delivery.id());
    } catch (DigestDrafts.Overtaken _) {
      return overtaken(id, editor);
    } catch (DigestDesk.Refused | ArchiveException e) {
      String problem = String.valueOf(e.getMessage());
      return archive
          .digestDrafts()
          .find(id)
          .map(now -> page(now, form(now), editor, "", List.of(problem), ""))
          .orElseGet(() -> windows.missing(editor, MISSING));
    }
  }
}
