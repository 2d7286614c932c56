package org.compend.press.pdf;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.compend.Digest;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.xml.sax.SAXException;

/** Sets the colophon: how the digest came about. */
final class ColophonPage {
  private final Fo fo;
  private final Runs runs;
  private final OwnPages pages;
  private final Binding binding;
  private final Digest digest;
  private final Words words;

  ColophonPage(Fo fo, Runs runs, OwnPages pages, Binding binding, Words words) {
    this.fo = fo;
    this.runs = runs;
    this.pages = pages;
    this.binding = binding;
    this.digest = binding.digest();
    this.words = words;
  }

  void set() throws SAXException {
    pages.open(words.get(Word.COLOPHON), false);
    pages.heading("colophon", words.get(Word.COLOPHON));
    fo.open("block", "text-align", "start", "hyphenate", "false", "font-size", "0.94em");
    fact(Word.CHOICE, digest.choice());
    fact(Word.ARTICLES, Integer.toString(binding.articles().size()));
    Set<String> sites = new TreeSet<>();
    Set<String> languages = new TreeSet<>();
    for (BoundArticle article : binding.articles()) {
      String site = article.article().metadata().site();
      if (site != null) {
        sites.add(site);
      }
      if (!article.language().equals(Locale.ROOT)) {
        languages.add(article.language().getDisplayLanguage(words.language()));
      }
    }
    fact(Word.SOURCES, words.list(new ArrayList<>(sites)));
    fact(Word.LANGUAGES, words.list(new ArrayList<>(languages)));
    fact(Word.PUBLISHER, Objects.requireNonNullElse(digest.publisher(), ""));
    fact(Word.BOUND, words.date(digest.bound()));
    fo.close();
    pages.close();
  }

  private void fact(Word label, String value) throws SAXException {
    if (!value.isBlank()) {
      fo.open("block", "space-after", "0.5em");
      runs.set(words.label(label, value), runs.voice(words.language()), digest.title());
      fo.close();
    }
  }
}
