package org.compend.archive.search;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.archive.ArticleId;
import org.compend.archive.Facet;
import org.jspecify.annotations.Nullable;

/** What of an article goes into the index, and under which names. */
final class Documents {
  /** The stems of all its words. */
  static final String BODY = "body";

  /** Those of its words, folded, that are not their own stems; without their places. */
  static final String WORD = "word";

  /** Two frequent stems side by side, by the name that {@link Pairs} gives them. */
  static final String PAIR = "pair";

  static final String ID = "id";

  /** The day of first publication, in days since 1970. */
  static final String DAY = "day";

  static final String YEAR = "year";

  /** There where an earlier article says nearly the same. */
  static final String TWIN = "twin";

  /** How often a headline counts beside the body. */
  private static final int HEADLINE = 3;

  private static final FieldType WORDS = words();

  private Documents() {}

  /** The field of a facet's whole values. */
  static String facet(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  static Document of(ArticleId id, Article article, boolean twin, Pairs pairs) {
    Document document = new Document();
    Metadata metadata = article.metadata();
    document.add(new StringField(ID, id.value(), Field.Store.NO));
    Identifier.add(document, id);
    Language language = Language.of(metadata.language());
    Told told = new Told(new HashSet<>(), pairs, new HashSet<>());
    for (int i = 0; i < HEADLINE; i++) {
      document.add(new Text(metadata.title(), language, told));
    }
    document.add(new Text(Prose.ofInlines(metadata.standfirst()), language, told));
    document.add(new Text(Prose.of(article.body()), language, told));
    // Fields are read in their order: when these have their turn, the others have told their words.
    document.add(new Field(WORD, new Each(told.others()), WORDS));
    document.add(new Field(PAIR, new Each(told.sideBySide()), WORDS));
    name(document, NameField.TITLE, metadata.title());
    if (metadata.section() != null) {
      facet(document, Facet.SECTION, NameField.SECTION, metadata.section());
    }
    for (Byline byline : metadata.bylines()) {
      facet(document, Facet.AUTHOR, NameField.AUTHOR, byline.name());
    }
    for (String tag : metadata.tags()) {
      facet(document, Facet.TAG, NameField.TAG, tag);
    }
    if (metadata.site() != null) {
      facet(document, Facet.SITE, NameField.SITE, metadata.site());
    }
    for (String host : hosts(article)) {
      name(document, NameField.SITE, host);
    }
    if (!metadata.language().equals(Locale.ROOT)) {
      document.add(
          new KeywordField(
              facet(Facet.LANGUAGE), metadata.language().toLanguageTag(), Field.Store.NO));
    }
    if (metadata.published() != null) {
      LocalDate day = metadata.published().day();
      document.add(new LongField(DAY, day.toEpochDay(), Field.Store.NO));
      document.add(new KeywordField(YEAR, Integer.toString(day.getYear()), Field.Store.NO));
    }
    if (twin) {
      document.add(new StringField(TWIN, "1", Field.Store.NO));
    }
    return document;
  }

  private static void facet(Document document, Facet facet, NameField field, String value) {
    String bare = value.strip();
    // Lucene takes no term longer than 32,766 bytes, and no person reads such a name.
    if (!bare.isEmpty() && bare.length() <= 1_000) {
      document.add(new KeywordField(facet(facet), bare, Field.Store.NO));
      name(document, field, bare);
    }
  }

  private static void name(Document document, NameField field, String value) {
    document.add(new Text(field.field(), value));
  }

  private static Set<String> hosts(Article article) {
    Set<String> hosts = new LinkedHashSet<>();
    host(hosts, article.metadata().canonical());
    host(hosts, article.origin().url());
    return hosts;
  }

  private static void host(Set<String> hosts, @Nullable URI address) {
    if (address != null && address.getHost() != null) {
      hosts.add(address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /**
   * What the parts of an article tell while they are read.
   *
   * @param others words that are not their own stems
   * @param pairs the stems that are looked for side by side
   * @param sideBySide those that were found so
   */
  private record Told(Set<String> others, Pairs pairs, Set<String> sideBySide) {}

  /** Text that is parted into words by the rules of its language, for each article has its own. */
  private static final class Text extends Field {
    private final Language language;
    private final @Nullable Told told;

    /** A name, whose words stay as they are. */
    Text(String name, String text) {
      super(name, text, TextField.TYPE_NOT_STORED);
      this.language = Language.OTHER;
      this.told = null;
    }

    /** A part of the article. */
    Text(String text, Language language, Told told) {
      super(BODY, text, TextField.TYPE_NOT_STORED);
      this.language = language;
      this.told = told;
    }

    @Override
    public TokenStream tokenStream(Analyzer writers, @Nullable TokenStream reuse) {
      Stems stems = language.stems(name(), stringValue());
      Told into = told;
      return into == null
          ? stems
          : stems.telling(into.others()::add).pairing(into.pairs(), into.sideBySide()::add);
    }
  }

  /** Each word of a set. */
  private static final class Each extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> words;
    private Iterator<String> rest = Collections.emptyIterator();

    Each(Set<String> words) {
      this.words = words;
    }

    @Override
    public void reset() {
      rest = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(rest.next());
      return true;
    }
  }
}
