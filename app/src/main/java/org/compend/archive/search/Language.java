package org.compend.archive.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * A language whose word forms are brought to a common stem, so that one finds the other.
 *
 * <p>All languages part text into the same words at the same places (Unicode Standard Annex 29;
 * pairs of characters for Chinese, Japanese and Korean), so that a phrase can be asked for in all
 * of them at once. No word is left out: “to be or not to be” can be found.
 */
enum Language {
  /** Any other language: words as they are. */
  OTHER("und", words -> new Folding(words)),
  ARABIC("ar", words -> new ArabicStemFilter(new Folding(words))),
  BULGARIAN("bg", words -> new Folding(new BulgarianStemFilter(words))),
  CATALAN("ca", words -> new Folding(new SnowballFilter(elided(words), new CatalanStemmer()))),
  CZECH("cs", words -> new Folding(new CzechStemFilter(words))),
  DANISH("da", words -> new Folding(new SnowballFilter(words, new DanishStemmer()))),
  DUTCH("nl", words -> new Folding(new SnowballFilter(words, new DutchStemmer()))),
  ENGLISH("en", words -> new KStemFilter(new Folding(new EnglishPossessiveFilter(words)))),
  FINNISH("fi", words -> new FinnishLightStemFilter(new Folding(words))),
  FRENCH("fr", words -> new FrenchLightStemFilter(new Folding(elided(words)))),
  GERMAN("de", words -> new GermanLightStemFilter(new Folding(words))),
  GREEK("el", words -> new GreekStemFilter(new Folding(words))),
  HINDI(
      "hi",
      words ->
          new HindiStemFilter(
              new HindiNormalizationFilter(new IndicNormalizationFilter(new Folding(words))))),
  HUNGARIAN("hu", words -> new HungarianLightStemFilter(new Folding(words))),
  INDONESIAN("id", words -> new IndonesianStemFilter(new Folding(words))),
  ITALIAN("it", words -> new ItalianLightStemFilter(new Folding(elided(words)))),
  LATVIAN("lv", words -> new Folding(new LatvianStemFilter(words))),
  LITHUANIAN("lt", words -> new Folding(new SnowballFilter(words, new LithuanianStemmer()))),
  NORWEGIAN("no", words -> new NorwegianLightStemFilter(new Folding(words))),
  PORTUGUESE("pt", words -> new PortugueseLightStemFilter(new Folding(words))),
  ROMANIAN("ro", words -> new Folding(new SnowballFilter(words, new RomanianStemmer()))),
  RUSSIAN("ru", words -> new RussianLightStemFilter(new Folding(words))),
  SPANISH("es", words -> new SpanishLightStemFilter(new Folding(words))),
  SWEDISH("sv", words -> new SwedishLightStemFilter(new Folding(words))),
  TURKISH("tr", words -> new Folding(new SnowballFilter(words, new TurkishStemmer())));

  /** Where one value of a field ends and the next begins, no phrase goes across. */
  private static final int GAP = 100;

  /** Small words that lose their vowel before another one, in the Romance languages. */
  private static final CharArraySet ELIDED =
      new CharArraySet(
          List.of(
              "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu",
              "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
              "negl", "sugl", "un", "v"),
          true);

  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  private final String code;

  // Analyzers cannot be changed and are made to be shared by threads, though no annotation says so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Analyzer texts;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Analyzer queries;

  Language(String code, UnaryOperator<TokenStream> stemming) {
    this.code = code;
    this.texts = new Words(stemming, true);
    this.queries = new Words(stemming, false);
  }

  /** The language of a locale. */
  static Language of(Locale locale) {
    String code =
        switch (locale.getLanguage()) {
          case "nb", "nn" -> "no";
          case "in" -> "id";
          case "mo" -> "ro";
          case String other -> other;
        };
    return Arrays.stream(values())
        .filter(language -> language.code.equals(code))
        .findFirst()
        .orElse(OTHER);
  }

  /** The languages of BCP 47 tags, each once; words as they are always among them. */
  static Set<Language> of(Collection<String> tags) {
    Set<Language> languages = EnumSet.of(OTHER);
    tags.forEach(tag -> languages.add(of(Locale.forLanguageTag(tag))));
    return languages;
  }

  /** Parts what articles say into words and brings these to their stems. */
  Analyzer texts() {
    return texts;
  }

  /** The stems of a text for a field; one text at a time for each thread. */
  Stems stems(String field, String text) {
    return (Stems) texts.tokenStream(field, text);
  }

  /** The same for what is asked for, where pairs of Chinese characters need not stand alone too. */
  Analyzer queries() {
    return queries;
  }

  private static TokenStream elided(TokenStream words) {
    return new ElisionFilter(words, ELIDED);
  }

  private static final class Words extends Analyzer {
    private final UnaryOperator<TokenStream> stemming;
    private final boolean single;

    Words(UnaryOperator<TokenStream> stemming, boolean single) {
      this.stemming = stemming;
      this.single = single;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokens));
      Written written = new Written(new CJKBigramFilter(words, SCRIPTS, single));
      return new TokenStreamComponents(tokens, new Stems(stemming.apply(written), written));
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
