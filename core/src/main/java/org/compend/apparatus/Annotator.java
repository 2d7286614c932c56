package org.compend.apparatus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.compend.Article;
import org.compend.Block;
import org.compend.DateStamp;
import org.compend.apparatus.time.TimeTagger;
import org.compend.apparatus.work.WorkFinder;
import org.jspecify.annotations.Nullable;

/**
 * Says of an article who is quoted, who and what is named, of which times it speaks, what it is
 * about, and which works it cites.
 *
 * <p>Safe to share between threads. What it needs for a language is read when the first article of
 * that language comes.
 *
 * <pre>{@code
 * Apparatus apparatus = new Annotator().annotate(article);
 * for (Quotation quotation : apparatus.quotations()) { … }
 * }</pre>
 */
public final class Annotator {
  private final Map<String, Language> languages = new ConcurrentHashMap<>();
  private final TimeTagger times = new TimeTagger();

  public Annotator() {}

  /** An annotator that finds the names of one language by a tagger of one's own. */
  Annotator(String code, NameTagger names) {
    languages.put(code, Language.of(code, names));
  }

  /** What finds works in every language, read with the first article. */
  private static final class Works {
    static final WorkFinder FINDER = new WorkFinder();
  }

  /** All that is known of a language. */
  private record Language(
      Tokeniser tokeniser,
      Speech speech,
      @Nullable NameFinder names,
      @Nullable Summariser summariser) {
    static Language of(String code) {
      return of(code, NameFinder.of(code));
    }

    static Language of(String code, @Nullable NameFinder names) {
      Speech speech = Speech.of(code);
      return new Language(
          new Tokeniser(Locale.of(code)), speech, names, Summariser.of(code, speech));
    }
  }

  /** The apparatus of an article. */
  public Apparatus annotate(Article article) {
    List<Paragraph> paragraphs = Paragraph.of(article);
    Set<Block> prose = Collections.newSetFromMap(new IdentityHashMap<>());
    article.body().stream().filter(Block.Paragraph.class::isInstance).forEach(prose::add);
    String head =
        article.metadata().title() + "\n" + Paragraph.read(article.metadata().standfirst());
    DateStamp published = article.metadata().published();
    Apparatus told =
        annotate(
            head.strip(),
            paragraphs.stream().map(Paragraph::text).toList(),
            paragraphs.stream().map(Paragraph::read).toList(),
            Paragraph.setApart(article),
            article.metadata().language(),
            published == null ? null : published.day(),
            paragraph -> prose.contains(paragraphs.get(paragraph).block()));
    return new Apparatus(
        told.quotations(),
        told.names(),
        told.occasions(),
        told.summary(),
        Citations.of(article, Works.FINDER, told.names()));
  }

  /**
   * What cannot be said of articles in a language, because too little is known of it: {@code names}
   * and {@code speakers}, {@code summary}.
   */
  public List<String> lacks(Locale locale) {
    Language language = language(locale);
    List<String> lacks = new ArrayList<>();
    if (language.names() == null) {
      lacks.add("names");
      lacks.add("speakers");
    }
    if (language.summariser() == null) {
      lacks.add("summary");
    }
    return lacks;
  }

  private Language language(Locale locale) {
    return languages.computeIfAbsent(locale.getLanguage(), Language::of);
  }

  /** The apparatus of a text without a date and without blocks. */
  Apparatus annotate(String head, List<String> paragraphs, Locale locale) {
    return annotate(head, paragraphs, paragraphs, List.of(), locale, null, _ -> true);
  }

  /**
   * @param texts the paragraphs as they are printed
   * @param read the same as they are searched
   */
  private Apparatus annotate(
      String head,
      List<String> texts,
      List<String> read,
      List<Paragraph.SetApart> apart,
      Locale locale,
      @Nullable LocalDate published,
      IntPredicate prose) {
    Language language = language(locale);
    List<Passage> passages = passages(head, texts, read, language);
    Cast cast = new Cast(passages, language.speech());
    return new Apparatus(
        Quotations.of(passages, cast, language.speech(), apart),
        cast.names(),
        Occasions.of(times.stretches(read, locale, published), passages),
        language.summariser() == null ? List.of() : language.summariser().summary(passages, prose),
        List.of());
  }

  private static List<Passage> passages(
      String head, List<String> texts, List<String> read, Language language) {
    List<List<Sentence>> parted = new ArrayList<>();
    parted.add(language.tokeniser().sentences(head));
    read.forEach(text -> parted.add(language.tokeniser().sentences(text)));
    List<Sentence> all = parted.stream().flatMap(List::stream).toList();
    List<List<NameTagger.Span>> names =
        language.names() == null
            ? List.of()
            : CapitalLines.sobered(all, language.names().names(all));
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < parted.size(); i++) {
      List<Sentence> sentences = parted.get(i);
      List<List<NameTagger.Span>> own =
          names.isEmpty() ? List.of() : names.subList(at, at + sentences.size());
      passages.add(
          i == 0
              ? Passage.of(Passage.HEAD, head, head, sentences, own)
              : Passage.of(i - 1, texts.get(i - 1), read.get(i - 1), sentences, own));
      at += sentences.size();
    }
    return passages;
  }
}
