package org.compend.press.xhtml;

import java.net.URI;
import java.util.List;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.cite.Reference;

/**
 * Writes a digest's bibliography by the vocabulary of EPUB and the roles of DPUB-ARIA 1.1: its
 * articles, then the works that they cite, each with links to where it is cited.
 */
public final class BibliographyWriter {
  private final Binding binding;
  private final DigestApparatus apparatus;
  private final Words words;
  private final Layout layout;
  private final Setting setting;

  public BibliographyWriter(
      Binding binding, DigestApparatus apparatus, Words words, Layout layout) {
    this.binding = binding;
    this.apparatus = apparatus;
    this.words = words;
    this.layout = layout;
    this.setting = new Setting(binding, words, layout);
  }

  /**
   * The bibliography, its heading included; empty where it was not wanted.
   *
   * @param level the level of its heading
   */
  public String write(int level) {
    Markup out = new Markup();
    if (apparatus.sources().isEmpty()) {
      return "";
    }
    out.open(
            "section",
            "class",
            "bibliography",
            "id",
            "bibliography",
            "epub:type",
            setting.type("bibliography"),
            "role",
            "doc-bibliography",
            "aria-labelledby",
            "bibliography.title")
        .line();
    setting.heading(out, level, Word.BIBLIOGRAPHY, "bibliography.title");
    List<Source> articles =
        apparatus.sources().stream().filter(source -> source.article() != null).toList();
    List<Source> works =
        apparatus.sources().stream().filter(source -> source.article() == null).toList();
    group(out, level + 1, Word.ARTICLES, articles);
    group(out, level + 1, Word.WORKS_CITED, works);
    out.close().line();
    return out.toString();
  }

  private void group(Markup out, int level, Word title, List<Source> sources) {
    if (sources.isEmpty()) {
      return;
    }
    setting.heading(out, level, title, null);
    out.open("ul", "class", "references").line();
    Locators locators = new Locators(binding, layout);
    for (Source source : sources) {
      Reference reference = Reference.of(source, binding);
      out.open("li", "epub:type", setting.type("biblioentry"));
      String names = reference.names(words);
      if (!names.isEmpty()) {
        out.element("span", names, "class", "names").text(reference.mark(words));
      }
      heading(out, source, reference);
      String rest = reference.rest(words);
      out.text(reference.stop(words) + (rest.isEmpty() ? "" : " " + rest));
      URI address = reference.address();
      if (address != null) {
        out.text(" ")
            .element(
                "a",
                address.toString(),
                "class",
                "address",
                "href",
                address.toASCIIString(),
                "dir",
                "ltr");
      }
      if (!source.places().isEmpty()) {
        locators.write(out, source.places(), false);
      }
      out.close().line();
    }
    out.close().line();
  }

  private void heading(Markup out, Source source, Reference reference) {
    Integer number = source.article();
    if (reference.title() == null) {
      out.text(reference.heading(words));
    } else if (number == null) {
      out.element("cite", reference.heading(words));
    } else {
      BoundArticle article = binding.articles().get(number - 1);
      out.open("cite");
      out.open(
          "a", Markup.with(Setting.inLanguageOf(article), "href", layout.address(article, null)));
      out.text(reference.heading(words)).close().close();
    }
  }
}
