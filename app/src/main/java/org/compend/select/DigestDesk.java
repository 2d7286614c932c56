package org.compend.select;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Entry;
import org.compend.archive.Foreword;
import org.compend.archive.Pin;
import org.compend.archive.Plan;
import org.compend.archive.RandomId;
import org.compend.archive.Series;
import org.jspecify.annotations.Nullable;

/**
 * Where editors make digests by hand: from a rule, from a series or from nothing, as a draft that
 * nobody sees until it is published. A published digest is never changed: correcting it gives it a
 * new edition with a remark.
 *
 * <pre>{@code
 * DigestDraft draft = desk.next("weekly", "nora").orElseThrow();
 * draft = desk.save(draft.id(), draft.version(), front, pins, "nora");
 * List<Finding> faults = desk.proof(draft);
 * Delivery digest = desk.publish(draft.id(), draft.version(), "", "nora");
 * }</pre>
 *
 * <p>Whoever changes a draft says which version of it they have seen: {@link
 * DigestDrafts.Overtaken} is thrown where that is not the newest. Safe to use from several threads.
 */
public final class DigestDesk {

  private final Archive archive;
  private final Chooser chooser;
  private final Function<String, Article> reader;
  private final Annotator annotator;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param reader makes an article of Markdown; a foreword is the body of one
   * @param annotator finds the names of which the proof tells
   */
  public DigestDesk(
      Archive archive,
      Chooser chooser,
      Function<String, Article> reader,
      Annotator annotator,
      InstantSource clock) {
    this.archive = archive;
    this.chooser = chooser;
    this.reader = reader;
    this.annotator = annotator;
    this.clock = clock;
  }

  /** What is asked for cannot be done: the message says why, as a sentence for editors. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /** Begins a digest without articles. */
  public DigestDraft begin(String editor) {
    return begin(null, Wishes.NONE, "Chosen by hand", List.of(), editor);
  }

  /** Begins a digest with what a selection finds, in the order and the sections that are wished. */
  public Optional<DigestDraft> gather(Selection selection, Wishes wishes, String editor) {
    return gathered(selection, wishes, null, Set.of(), editor);
  }

  /**
   * Keeps a series, or what it takes from now on.
   *
   * @throws IllegalArgumentException if the name is no series'
   */
  public void keepSeries(String name, Selection selection, Wishes wishes) {
    new Issues(archive, chooser).keep(name, selection, wishes);
  }

  /**
   * Begins the next digest of a series with what it has not delivered yet; empty where that is
   * nothing.
   *
   * @throws Refused if there is no such series
   */
  public Optional<DigestDraft> next(String series, String editor) {
    Series kept =
        archive
            .ledger()
            .series(series)
            .orElseThrow(() -> new Refused("There is no series “" + series + "”."));
    return gathered(
        Written.selection(kept.selection()),
        Written.wishes(kept.wishes()),
        series,
        archive.ledger().delivered(series),
        editor);
  }

  private Optional<DigestDraft> gathered(
      Selection selection,
      Wishes wishes,
      @Nullable String series,
      Set<ArticleId> without,
      String editor) {
    List<Chooser.Chosen> chosen = chooser.choose(selection, without);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Map<Article, ArticleId> ids = new HashMap<>();
    chosen.forEach(one -> ids.put(one.article(), one.entry().id()));
    Wishes told = Issues.told(wishes, selection, series, Issues.now());
    Digest digest =
        new Binder(told).bind(chosen.stream().map(Chooser.Chosen::article).toList()).digest();
    List<Pin> pins = new ArrayList<>();
    for (Digest.Section section : digest.sections()) {
      for (Article article : section.articles()) {
        ArticleId id = ids.get(article);
        if (id != null) {
          pins.add(new Pin(id, Pin.NEWEST, section.title()));
        }
      }
    }
    return Optional.of(begin(series, told, told.choice(), pins, editor));
  }

  /**
   * Begins the correction of a digest: everything as it was published, its articles in the
   * revisions of that time.
   *
   * @throws Refused if there is no such digest
   */
  public DigestDraft correct(long digest, String editor) {
    Delivery delivery =
        archive
            .ledger()
            .delivery(digest)
            .orElseThrow(() -> new Refused("There is no digest " + digest + "."));
    Plan plan = archive.ledger().plan(delivery.edition().id());
    if (!plan.arranged()) {
      plan = arranged(plan);
    }
    return archive
        .digestDrafts()
        .keep(
            new DigestDraft(
                RandomId.next(),
                0,
                delivery.series(),
                digest,
                delivery.edition().revision(),
                plan,
                editor,
                clock.instant()));
  }

  /** What a rule bound, as if an editor had put it so. */
  private Plan arranged(Plan plan) {
    Issue issue = new Bindery(archive).bind(null, plan, source -> Optional.empty());
    Map<ArticleId, Pin> before = new HashMap<>();
    plan.articles().forEach(pin -> before.put(pin.article(), pin));
    List<Pin> pins = new ArrayList<>();
    for (Digest.Section section : issue.bound().digest().sections()) {
      for (Article article : section.articles()) {
        ArticleId id = issue.ids().get(article);
        Pin pin = id == null ? null : before.get(id);
        if (pin != null) {
          pins.add(new Pin(pin.article(), pin.revision(), section.title()));
        }
      }
    }
    return plan.with(pins);
  }

  private DigestDraft begin(
      @Nullable String series, Wishes wishes, String choice, List<Pin> pins, String editor) {
    Wishes told = Issues.told(wishes, choice, series, Issues.now());
    Plan plan =
        new Plan(
            told.title() == null ? told.fallbackTitle() : told.title(),
            told.choice(),
            Written.of(told),
            true,
            Foreword.NONE,
            null,
            pins,
            List.of());
    return archive
        .digestDrafts()
        .keep(new DigestDraft(RandomId.next(), 0, series, null, 0, plan, editor, clock.instant()));
  }

  /** What stands before the articles of a draft. */
  public Front front(DigestDraft draft) {
    Wishes wishes = Written.wishes(draft.plan().wishes());
    return new Front(
        wishes.title(),
        wishes.subtitle(),
        wishes.publisher(),
        wishes.language(),
        draft.plan().foreword().markdown());
  }

  /**
   * Changes a draft.
   *
   * @param pins its articles in order; those of one section come together, at the place of its
   *     first
   * @throws Refused if an article is there twice or not at all, or the foreword cannot be read
   */
  public DigestDraft save(String id, int version, Front front, List<Pin> pins, String editor) {
    DigestDraft draft = draft(id);
    check(pins);
    Wishes before = Written.wishes(draft.plan().wishes());
    Wishes wishes =
        new Wishes(
            front.title(),
            front.subtitle(),
            front.publisher(),
            front.language(),
            before.bound(),
            Order.GIVEN,
            Grouping.NONE,
            before.choice(),
            before.fallbackTitle(),
            before.fallbackBound());
    Plan plan =
        new Plan(
            wishes.title() == null ? wishes.fallbackTitle() : wishes.title(),
            draft.plan().choice(),
            Written.of(wishes),
            true,
            foreword(front.foreword()),
            draft.plan().cover(),
            together(pins),
            List.of());
    return keep(draft, version, plan, editor);
  }

  /**
   * Puts a picture on the cover.
   *
   * @throws Refused if nothing is said of what it shows
   */
  public DigestDraft cover(String id, int version, Cover cover, String editor) {
    if (cover.alternative().isEmpty()) {
      throw new Refused("Say what the cover shows, for those who cannot see it.");
    }
    DigestDraft draft = draft(id);
    return keep(draft, version, draft.plan().withCover(cover.keep(archive)), editor);
  }

  /** Takes the picture off the cover, which is drawn from the digest's own words then. */
  public DigestDraft uncover(String id, int version, String editor) {
    DigestDraft draft = draft(id);
    return keep(draft, version, draft.plan().withCover(null), editor);
  }

  /** Puts further articles at a draft's end; those that are in it already stay where they are. */
  public DigestDraft add(String id, int version, List<ArticleId> articles, String editor) {
    DigestDraft draft = draft(id);
    List<Pin> pins = new ArrayList<>(draft.plan().articles());
    Set<ArticleId> known = new HashSet<>();
    pins.forEach(pin -> known.add(pin.article()));
    String section = pins.isEmpty() ? null : pins.getLast().section();
    for (ArticleId article : articles) {
      if (known.add(article)) {
        pins.add(new Pin(article, Pin.NEWEST, section));
      }
    }
    check(pins);
    return keep(draft, version, draft.plan().with(pins), editor);
  }

  /** The digest that a draft would be if it were published now. */
  public Issue preview(DigestDraft draft) {
    if (draft.plan().articles().isEmpty()) {
      throw new Refused("The digest has no articles yet.");
    }
    return new Bindery(archive).bind(null, noted(draft), assets(draft));
  }

  /** What is wrong with a draft, article by article. */
  public List<Finding> proof(DigestDraft draft) {
    return draft.plan().articles().isEmpty()
        ? List.of(
            new Finding(Finding.Kind.METADATA, null, "", "The digest has no articles yet.", ""))
        : Proof.of(preview(draft), annotator);
  }

  /**
   * Publishes a draft, which is gone then: as a new digest, or as a new edition of the one that it
   * corrects.
   *
   * @param remark what was corrected, for readers; empty for a new digest
   * @throws Refused if it has no articles, or corrects a digest and says nothing of it
   * @throws org.compend.archive.ArchiveException if somebody else continued the series or corrected
   *     the digest meanwhile
   */
  public Delivery publish(String id, int version, String remark, String editor) {
    DigestDraft draft = draft(id);
    Long corrects = draft.corrects();
    if (corrects != null && remark.isBlank()) {
      throw new Refused("Say what you corrected: readers see it beside the digest.");
    }
    Digest digest = preview(draft).bound().digest();
    // Whoever published or changed it meanwhile has raised the version.
    DigestDraft held = keep(draft, version, draft.plan(), editor);
    Plan noted = noted(held);
    Plan plan =
        new Plan(
            digest.title(),
            noted.choice(),
            noted.wishes(),
            true,
            noted.foreword(),
            noted.cover(),
            new Bindery(archive).fixed(noted.articles()),
            noted.notes());
    Delivery delivery =
        corrects == null
            ? archive.ledger().add(held.series(), plan, Issues.now(), editor, true)
            : archive
                .ledger()
                .correct(corrects, held.seen(), plan, Issues.now(), editor, remark.strip());
    archive.digestDrafts().remove(id);
    return delivery;
  }

  private Plan noted(DigestDraft draft) {
    Plan plan = draft.plan();
    return new Plan(
        plan.title(),
        plan.choice(),
        plan.wishes(),
        true,
        plan.foreword(),
        plan.cover(),
        plan.articles(),
        archive.houseNotes().inForce(draft.series()));
  }

  /** As a digest would keep them: an article that stays in its revision has the images it had. */
  private Assets assets(DigestDraft draft) {
    Bindery bindery = new Bindery(archive);
    Assets now = bindery.assets(draft.plan().articles());
    Long corrects = draft.corrects();
    if (corrects == null) {
      return now;
    }
    List<Pin> fresh =
        draft.plan().articles().stream().filter(pin -> pin.revision() == Pin.NEWEST).toList();
    return archive
        .ledger()
        .delivery(corrects)
        .map(before ->
            bindery.assets(fresh).or(archive.ledger().assets(before.edition().id())).or(now))
        .orElse(now);
  }

  private DigestDraft draft(String id) {
    return archive
        .digestDrafts()
        .find(id)
        .orElseThrow(() -> new Refused("There is no such draft; it may have been published."));
  }

  private DigestDraft keep(DigestDraft draft, int version, Plan plan, String editor) {
    return archive
        .digestDrafts()
        .keep(
            new DigestDraft(
                draft.id(),
                Math.max(1, version),
                draft.series(),
                draft.corrects(),
                draft.seen(),
                plan,
                editor,
                clock.instant()));
  }

  private void check(List<Pin> pins) {
    Set<ArticleId> known = new HashSet<>();
    for (Entry entry : archive.entries(pins.stream().map(Pin::article).distinct().toList())) {
      known.add(entry.id());
    }
    Set<ArticleId> seen = new HashSet<>();
    for (Pin pin : pins) {
      if (!known.contains(pin.article())) {
        throw new Refused("The archive has no article " + pin.article() + ".");
      }
      if (!seen.add(pin.article())) {
        throw new Refused("The article " + pin.article() + " is in the digest twice.");
      }
    }
  }

  /** The articles of each section together, in the order in which the sections first come. */
  private static List<Pin> together(List<Pin> pins) {
    Map<String, List<Pin>> sections = new LinkedHashMap<>();
    sections.put("", new ArrayList<>());
    for (Pin pin : pins) {
      String section = pin.section() == null ? "" : pin.section().strip();
      sections
          .computeIfAbsent(section, _ -> new ArrayList<>())
          .add(new Pin(pin.article(), pin.revision(), section.isEmpty() ? null : section));
    }
    return sections.values().stream().flatMap(List::stream).toList();
  }

  private Foreword foreword(String markdown) {
    if (markdown.isBlank()) {
      return Foreword.NONE;
    }
    Article read = reader.apply(markdown);
    if (!read.footnotes().isEmpty()) {
      throw new Refused("A foreword cannot have footnotes: put what they say into the text.");
    }
    return new Foreword(markdown, read.body());
  }
}
