package org.compend.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Edits;
import org.compend.archive.Revision;
import org.compend.extract.Extractor;

/**
 * Amends articles that came in: what is told about them and what they consist of. Safe to share
 * between threads.
 */
public final class ArticleEditor {
  private static final Pattern ID = Pattern.compile("(?:^|/)([0-9a-f]{20})$");

  private final Archive archive;
  private final Extractor extractor;

  /** An editor of an archive's articles. */
  public ArticleEditor(Archive archive, Extractor extractor) {
    this.archive = archive;
    this.extractor = extractor;
  }

  /**
   * An article as an editor sees it.
   *
   * @param article its current revision
   * @param source the last revision from the source
   * @param choice all that it could consist of
   */
  public record Work(
      ArticleId id, Edits.Standing standing, Article article, Article source, BlockChoice choice) {
    /** The number of the current revision. */
    public int seen() {
      return standing.current().number();
    }

    /** The number of the last revision from the source. */
    public int base() {
      return standing.source().number();
    }
  }

  /** What came of an attempt to amend an article. */
  public sealed interface Outcome {
    /** It is kept, as the current revision of this number. */
    record Saved(int revision) implements Outcome {}

    /** Nothing was kept, for something is wrong with it. */
    record Faulty(List<Fault> faults) implements Outcome {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /** Nothing was kept, for somebody else saved the article in the meantime. */
    record Overtaken() implements Outcome {}
  }

  /** The id that a text is or ends in, as addresses do. */
  public static Optional<ArticleId> id(String text) {
    Matcher id = ID.matcher(text.strip().replaceFirst("[?#].*$", ""));
    return id.find() ? Optional.of(new ArticleId(id.group(1))) : Optional.empty();
  }

  /** How an article stands, by the text of its id. */
  public Optional<Edits.Standing> standing(String id) {
    return id(id).flatMap(archive.edits()::standing);
  }

  /** An article with all that is needed to amend it. */
  public Optional<Work> work(String text) {
    return id(text).flatMap(id -> archive.edits().standing(id).map(standing -> work(id, standing)));
  }

  private Work work(ArticleId id, Edits.Standing standing) {
    Article article = archive.article(id, standing.current().number()).orElseThrow();
    Article source = archive.article(id, standing.source().number()).orElseThrow();
    return new Work(
        id,
        standing,
        article,
        source,
        new BlockChoice(article, source, extractor.explain(archive.capture(id).orElseThrow())));
  }

  /**
   * Amends an article.
   *
   * @param chosen what it is to consist of
   */
  public Outcome save(
      Work work, Amendment amendment, BlockChoice.Chosen chosen, String editor, String remark) {
    List<Fault> faults = new ArrayList<>(amendment.faults());
    if (chosen.keys().isEmpty()) {
      faults.add(new Fault("blocks", "An article needs at least one block."));
    }
    Set<String> unknown = new TreeSet<>(chosen.alternatives().keySet());
    unknown.removeAll(work.choice().pictures());
    unknown.forEach(key ->
        faults.add(
            new Fault(
                "pictures", "The article has no picture “" + key + "”; its blocks name all.")));
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    try {
      Article amended = amendment.apply(work.article(), work.choice().body(chosen));
      return new Outcome.Saved(
          archive.edits().save(work.id(), work.seen(), work.base(), amended, editor, remark));
    } catch (Edits.Overtaken | BlockChoice.UnknownBlock _) {
      return new Outcome.Overtaken();
    }
  }

  /**
   * Makes an earlier revision, or the source's, the current one, as a new revision; of the current
   * one it says that it stands, whatever the source says.
   *
   * @param seen the current revision, as its editor knows it
   * @param base the last revision from the source, as its editor knows it
   */
  public Outcome restore(ArticleId id, int number, int seen, int base, String editor) {
    Optional<Article> article = archive.article(id, number);
    if (article.isEmpty()) {
      return new Outcome.Faulty(
          List.of(new Fault("number", "The article has no revision " + number + ".")));
    }
    String remark =
        number == seen
            ? "Kept as it was, whatever the source says"
            : "Revision " + number + " again";
    try {
      return new Outcome.Saved(archive.edits().save(id, seen, base, article.get(), editor, remark));
    } catch (Edits.Overtaken _) {
      return new Outcome.Overtaken();
    }
  }

  /**
   * Says that an article repeats another.
   *
   * @param original the other's id, or an address that ends in it
   * @return false where that is no other article: then nothing is changed
   */
  public boolean link(ArticleId id, String original, String editor) {
    return id(original).map(other -> archive.edits().link(id, other, editor)).orElse(false);
  }

  /** The revision of a number, where the article has it. */
  public Optional<Revision> revision(ArticleId id, int number) {
    return archive.revisions(id).stream()
        .filter(revision -> revision.number() == number)
        .findFirst();
  }

  /** The keys of an article's blocks as they are, without some and with others. */
  public static List<String> keys(Work work, Set<String> dropped, Set<String> restored) {
    return work.choice().rows().stream()
        .filter(row -> !dropped.contains(row.key()) && (row.kept() || restored.contains(row.key())))
        .map(BlockChoice.Row::key)
        .toList();
  }
}
