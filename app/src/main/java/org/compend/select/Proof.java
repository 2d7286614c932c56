package org.compend.select;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.apparatus.Annotator;
import org.compend.archive.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the proof of a digest: what is missing, leads nowhere, or does not fit together. Nothing is
 * asked of the web.
 */
public final class Proof {
  private static final int EXCERPT = 90;

  private final Issue issue;
  private final List<Finding> faults = new ArrayList<>();

  private Proof(Issue issue) {
    this.issue = issue;
  }

  /** What is wrong, in reading order; names that are spelled in two ways come last. */
  public static List<Finding> of(Issue issue, Annotator annotator) {
    Proof proof = new Proof(issue);
    issue.bound().digest().articles().forEach(proof::read);
    Spellings.in(issue, annotator).forEach(proof.faults::add);
    return List.copyOf(proof.faults);
  }

  private void read(Article article) {
    metadata(article);
    pictures(article);
    links(article);
    Marks marks = new Marks();
    Walk.article(article, marks);
    marks
        .end()
        .forEach(line ->
            add(
                Finding.Kind.QUOTATION_MARKS,
                article,
                "A quotation is opened and not closed, or closed and not opened.",
                line));
  }

  private void metadata(Article article) {
    Metadata metadata = article.metadata();
    List<String> missing = new ArrayList<>();
    if (metadata.title().isBlank()) {
      missing.add("title");
    }
    if (metadata.bylines().isEmpty()) {
      missing.add("author");
    }
    if (metadata.published() == null) {
      missing.add("date");
    }
    if (metadata.language().getLanguage().isEmpty()) {
      missing.add("language");
    }
    for (String one : missing) {
      add(Finding.Kind.METADATA, article, "The article has no " + one + ".", "");
    }
  }

  private void pictures(Article article) {
    int number = 0;
    for (Image image : Walk.images(article)) {
      number++;
      String which = "Picture " + number + " ";
      String address = String.valueOf(image.sources().getFirst());
      String shown = address.startsWith("data:") ? "" : cut(address);
      if (image.alternative() == null) {
        add(
            Finding.Kind.PICTURES,
            article,
            which + "has no text for those who cannot see it.",
            shown);
      }
      boolean kept =
          image.sources().stream()
              .anyMatch(source ->
                  "data".equalsIgnoreCase(source.getScheme())
                      || issue.assets().find(source).isPresent());
      if (!kept) {
        add(Finding.Kind.PICTURES, article, which + "is not in the archive.", shown);
      }
    }
  }

  private void links(Article article) {
    Set<String> anchors = new HashSet<>();
    Map<String, String> wanted = new LinkedHashMap<>();
    Set<String> referred = new HashSet<>();
    Walk.article(
        article,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            switch (inline) {
              case Inline.Anchor(String id) -> anchors.add(id);
              case Inline.NoteReference(String id) -> referred.add(id);
              case Inline.Link(URI target, var content) when target.toString().startsWith("#") ->
                  wanted.putIfAbsent(target.toString().substring(1), Prose.ofInlines(content));
              case Inline.Link _,
                  Inline.Text _,
                  Inline.Styled _,
                  Inline.InLanguage _,
                  Inline.Ruby _,
                  Inline.Picture _,
                  Inline.LineBreak _ -> {}
            }
          }
        });
    wanted.forEach((id, words) -> {
      if (!anchors.contains(id)) {
        add(Finding.Kind.LINKS, article, "A link leads to no place in the article.", words);
      }
    });
    Map<String, String> notes = new HashMap<>();
    for (Footnote note : article.footnotes()) {
      notes.put(note.id(), Prose.of(note.content()));
      if (!referred.contains(note.id())) {
        add(
            Finding.Kind.LINKS,
            article,
            "No mark in the text leads to this note.",
            Prose.of(note.content()));
      }
    }
    for (String id : referred) {
      if (!notes.containsKey(id)) {
        add(Finding.Kind.LINKS, article, "The mark “" + id + "” leads to no note.", "");
      }
    }
  }

  private void add(Finding.Kind kind, Article article, String words, String excerpt) {
    faults.add(fault(kind, issue.ids().get(article), article, words, excerpt));
  }

  static Finding fault(
      Finding.Kind kind, @Nullable ArticleId id, Article article, String words, String excerpt) {
    return new Finding(kind, id, article.metadata().title(), words, cut(excerpt));
  }

  private static String cut(String text) {
    String line = Prose.line(text);
    return line.length() <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT / 2)) + " …";
  }

  /**
   * Counts the quotation marks of each paragraph. One that goes over several opens each and closes
   * the last.
   */
  private static final class Marks implements Walk.Visitor {
    private final List<String> odd = new ArrayList<>();
    private @Nullable String open;

    @Override
    public void block(Block block) {
      if (block instanceof Block.Paragraph(var content)) {
        line(Prose.ofInlines(content));
      }
    }

    private void line(String text) {
      if (open != null && !begins(text)) {
        odd.add(open);
      }
      open = null;
      int opened = count(text, '\u201c');
      int closed = count(text, '\u201d');
      int low = count(text, '\u201e');
      int inward = count(text, '\u00ab');
      int outward = count(text, '\u00bb');
      boolean curly =
          low > 0 ? low != opened + closed : opened == 0 ? closed % 2 != 0 : opened != closed;
      // Swedish and Finnish set the same mark at both ends.
      boolean angled =
          inward == 0 ? outward % 2 != 0 : outward == 0 ? inward % 2 != 0 : inward != outward;
      boolean goesOn =
          low > 0 ? low == opened + closed + 1 : opened == closed + 1 || inward == outward + 1;
      if (begins(text) && goesOn) {
        open = text;
      } else if (curly || angled || count(text.replaceAll("(?<=\\d)\"", ""), '"') % 2 != 0) {
        odd.add(text);
      }
    }

    private static boolean begins(String text) {
      String line = text.strip();
      return !line.isEmpty() && "\u201c\u201e\u00ab".indexOf(line.charAt(0)) >= 0;
    }

    private static int count(String text, char mark) {
      return (int) text.chars().filter(c -> c == mark).count();
    }

    /** The lines whose marks do not fit together. */
    List<String> end() {
      if (open != null) {
        odd.add(open);
        open = null;
      }
      return odd;
    }
  }

  /** The letters of a word as they are compared. */
  static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
