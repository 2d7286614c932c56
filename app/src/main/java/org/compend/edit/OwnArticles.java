package org.compend.edit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Kind;
import org.compend.Origin;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Draft;
import org.compend.archive.Finding;
import org.compend.extract.Extractor;
import org.compend.extract.MalformedFrontMatter;
import org.jspecify.annotations.Nullable;

/**
 * Makes articles of what editors write, by the same way as of all other Markdown, and publishes
 * them.
 */
public final class OwnArticles {
  private static final int ID_LENGTH = 20;
  private static final Pattern FRONT_MATTER = Pattern.compile("---\\n(?:.*\\n)*?---(?=\\n|$)");
  private static final Pattern DATE = Pattern.compile("(?m)^date:[ \\t]*(.*?)[ \\t]*$");

  private final Archive archive;
  private final Extractor extractor;
  private final InstantSource clock;

  /** Articles for an archive. */
  public OwnArticles(Archive archive, Extractor extractor, InstantSource clock) {
    this.archive = archive;
    this.extractor = extractor;
    this.clock = clock;
  }

  /** What is made of a text. */
  public sealed interface Made {
    /** An article. */
    record Whole(Article article) implements Made {}

    /** Nothing that could be published, and why, as a sentence. */
    record Faulty(String problem) implements Made {}
  }

  /** The article that a text is. */
  public Made make(String id, String markdown) {
    Capture capture = capture(id, markdown, clock.instant());
    try {
      Article article = extractor.extract(capture);
      if (article.metadata().title().isBlank()) {
        return new Made.Faulty(
            "The article has no title: begin with “# Title”, or say title: above.");
      }
      Matcher date = DATE.matcher(frontMatter(markdown));
      if (article.metadata().published() == null && date.find() && !date.group(1).isEmpty()) {
        return new Made.Faulty(
            "The date “" + date.group(1) + "” is not understood: say 2021-09-10.");
      }
      return article.kind() == Kind.EMPTY || article.body().isEmpty()
          ? new Made.Faulty("The article has no text yet.")
          : new Made.Whole(article);
    } catch (MalformedFrontMatter e) {
      return new Made.Faulty(
          "The lines between --- cannot be read: "
              + e.getMessage()
              + ". Each is a name, a colon and a text, such as title: A morning; a text with colons"
              + " or brackets stands in quotation marks.");
    }
  }

  /** The title of a draft; {@code Untitled} where it has none yet. */
  public String title(Draft draft) {
    return switch (make(draft.id(), draft.markdown())) {
      case Made.Whole(Article article) -> article.metadata().title();
      case Made.Faulty _ -> "Untitled";
    };
  }

  /** When an article may be published at the earliest: not before the day that it bears. */
  static Instant earliest(Article article, Instant wanted) {
    DateStamp stamp = article.metadata().published();
    if (stamp == null) {
      return wanted;
    }
    Instant told =
        stamp.moment() != null
            ? stamp.moment().toInstant()
            : stamp.day().atStartOfDay().toInstant(ZoneOffset.UTC);
    return told.isAfter(wanted) ? told : wanted;
  }

  /** Whether a text says itself that it is not ready. */
  boolean isDraft(String id, String markdown) {
    return extractor.isDraft(capture(id, markdown, clock.instant()));
  }

  /** What a text that is to be published makes. */
  private Made ready(String id, String markdown) {
    Made made = make(id, markdown);
    return made instanceof Made.Whole && isDraft(id, markdown)
        ? new Made.Faulty("The lines between --- say draft: true; take that out to publish it.")
        : made;
  }

  /** What came of an attempt to keep or to publish a text. */
  public sealed interface Outcome {
    /** It is kept, and stands like this now. */
    record Kept(Draft draft) implements Outcome {}

    /** Nothing was kept, for it cannot be published like this. */
    record Faulty(Fault fault) implements Outcome {}

    /** Nothing was kept, for somebody else changed or removed it in the meantime. */
    record Overtaken() implements Outcome {}
  }

  /**
   * Keeps a text as a draft, which is not due any more.
   *
   * @param seen the draft as its editor knows it; {@code null} for a new one
   */
  public Outcome keep(@Nullable Draft seen, String markdown, String editor) {
    return keep(seen, markdown, editor, null);
  }

  /**
   * Publishes a text: at once, at a time, or on the day that it bears where that is later.
   *
   * @param seen the draft as its editor knows it; {@code null} for a new one
   * @param at {@code null} for at once
   */
  public Outcome publish(
      @Nullable Draft seen, String markdown, @Nullable Instant at, String editor) {
    return switch (ready(seen == null ? "" : seen.id(), markdown)) {
      case Made.Faulty(String problem) -> new Outcome.Faulty(new Fault("markdown", problem));
      case Made.Whole(Article article) -> {
        Instant due = earliest(article, at == null ? clock.instant() : at);
        Outcome outcome = keep(seen, markdown, editor, due);
        if (outcome instanceof Outcome.Kept(Draft draft)) {
          publishDue();
          yield new Outcome.Kept(archive.drafts().find(draft.id()).orElse(draft));
        }
        yield outcome;
      }
    };
  }

  private Outcome keep(
      @Nullable Draft seen, String markdown, String editor, @Nullable Instant due) {
    // As the archive has it, by which whoever is overtaken is told.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (seen == null) {
      String id = Secret.random().digest().substring(0, ID_LENGTH);
      Draft draft = new Draft(id, markdown, editor, now, now, due, null, null);
      archive.drafts().keep(draft);
      return new Outcome.Kept(draft);
    }
    // Two changes in the same millisecond are two changes.
    Instant changed = now.isAfter(seen.changed()) ? now : seen.changed().plusMillis(1);
    Draft draft =
        new Draft(seen.id(), markdown, editor, seen.made(), changed, due, seen.article(), null);
    return archive.drafts().keep(draft, seen.changed())
        ? new Outcome.Kept(draft)
        : new Outcome.Overtaken();
  }

  /** Publishes everything that is due; what cannot be published keeps its reason. */
  public void publishDue() {
    for (Draft draft : archive.drafts().due(clock.instant())) {
      publish(draft);
    }
  }

  /** Publishes a draft; again, where it was published before. */
  private void publish(Draft draft) {
    switch (make(draft.id(), draft.markdown())) {
      case Made.Faulty(String problem) -> archive.drafts().failed(draft, problem);
      case Made.Whole(Article article) -> {
        Instant now = clock.instant();
        // The day of publication becomes part of the text, so that it can be made anew from it.
        String text =
            article.metadata().published() == null
                ? dated(draft.markdown(), LocalDate.ofInstant(now, ZoneOffset.UTC))
                : draft.markdown();
        Capture capture = capture(draft.id(), text, now);
        Article dated = extractor.extract(capture);
        ArticleId id =
            archive
                .keep(
                    List.of(
                        new Finding(
                            capture, dated, capture.origin().location().toString(), Map.of())))
                .getFirst()
                .id();
        if (!text.equals(draft.markdown())) {
          archive
              .drafts()
              .keep(
                  new Draft(
                      draft.id(),
                      text,
                      draft.editor(),
                      draft.made(),
                      draft.changed(),
                      null,
                      null,
                      null));
        }
        archive.drafts().published(draft, id);
      }
    }
  }

  /** The same text with a date among its front matter. */
  static String dated(String markdown, LocalDate day) {
    String front = frontMatter(markdown);
    if (front.isEmpty()) {
      return "---\ndate: " + day + "\n---\n\n" + markdown;
    }
    Matcher date = DATE.matcher(front);
    return date.find()
        ? front.substring(0, date.start()) + "date: " + day + markdown.substring(date.end())
        : "---\ndate: " + day + "\n" + markdown.substring(front.indexOf('\n') + 1);
  }

  private static String frontMatter(String markdown) {
    Matcher front = FRONT_MATTER.matcher(markdown);
    return front.lookingAt() ? front.group() : "";
  }

  private static Capture capture(String id, String markdown, Instant now) {
    Origin origin = new Origin(URI.create("compend:own/" + id), null, now);
    return new Capture(
        origin,
        "text/markdown; charset=utf-8",
        Bytes.of(markdown.getBytes(StandardCharsets.UTF_8)));
  }
}
