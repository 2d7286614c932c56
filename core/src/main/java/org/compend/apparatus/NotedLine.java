package org.compend.apparatus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compend.Footnote;
import org.compend.HouseNote;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.Walk;

/**
 * A line of running text in which house notes are looked for.
 *
 * @param text its characters, as many as {@link #length} tells; what is not text is {@link #OTHER}
 * @param mentions where names of notes stand in it, none within a longer one
 * @param references the footnotes that it refers to
 */
record NotedLine(String text, List<Mention> mentions, Set<String> references) {
  /** Stands for a character of what is no running text. */
  private static final char OTHER = '\ufffc';

  /** How much of a note must stand beside a name to be the same note in other words. */
  private static final double ALIKE = 0.75;

  private static final int FEWEST_WORDS = 3;
  private static final int LONGEST_GLOSS = 400;
  private static final Pattern POSSESSIVE = Pattern.compile("\\G's(?![\\p{L}\\p{N}])");
  private static final Pattern BRACKETS =
      Pattern.compile("\\G\\s*[(\\[\u3010\uff08]([^)\\]\u3011\uff09]*)");
  private static final Pattern APPOSITION =
      Pattern.compile("\\G\\s*[,:\u2013\u2014-]\\s*([^,;:.!?\u2013\u2014()]*)");

  /** Where a name of a note stands. */
  record Mention(HouseNote note, int begin, int end) {
    boolean isWithin(Mention other) {
      return other.begin <= begin && end <= other.end && other.end - other.begin > end - begin;
    }
  }

  static NotedLine of(List<Inline> line, List<HouseNote> notes) {
    StringBuilder out = new StringBuilder();
    line.forEach(inline -> append(inline, out));
    String text = out.toString();
    List<Mention> all = new ArrayList<>();
    for (HouseNote note : notes) {
      note.names().forEach(name -> add(note, name, text, all));
    }
    Set<String> references = new HashSet<>();
    Walk.inlines(
        line,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.NoteReference(String id)) {
              references.add(id);
            }
          }
        });
    return new NotedLine(
        text,
        all.stream().filter(one -> all.stream().noneMatch(one::isWithin)).toList(),
        references);
  }

  private static void add(HouseNote note, String name, String text, List<Mention> all) {
    String sought = plain(name);
    String capital = capital(sought);
    for (int at = 0; at + sought.length() <= text.length(); at++) {
      if ((text.startsWith(sought, at) || text.startsWith(capital, at))
          && parts(text, at)
          && parts(text, at + sought.length())) {
        all.add(new Mention(note, at, at + sought.length()));
      }
    }
  }

  /** The same with a capital where it begins with a small letter, if that is as long. */
  private static String capital(String name) {
    int first = name.codePointAt(0);
    int upper = Character.toUpperCase(first);
    return Character.charCount(first) == Character.charCount(upper)
        ? Character.toString(upper) + name.substring(Character.charCount(first))
        : name;
  }

  /** Whether words end at a place: scripts that do not part words with spaces end them anywhere. */
  private static boolean parts(String text, int at) {
    if (at == 0 || at == text.length()) {
      return true;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return !isWord(before) || !isWord(after) || isUnspaced(before) || isUnspaced(after);
  }

  private static boolean isWord(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static boolean isUnspaced(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** Behind the first mention of a note, and behind the mark of its genitive; -1 for none. */
  int firstEnd(HouseNote note) {
    return mentions.stream()
        .filter(mention -> mention.note().equals(note))
        .min(
            Comparator.comparingInt(Mention::begin)
                .thenComparing(Mention::end, Comparator.reverseOrder()))
        .map(mention -> withGenitive(mention.end()))
        .orElse(-1);
  }

  private int withGenitive(int end) {
    Matcher genitive = POSSESSIVE.matcher(text);
    return genitive.find(end) ? genitive.end() : end;
  }

  /** A text in the brackets of the script in which the word before it is written. */
  String bracketed(String note, int at) {
    String bare = note.replaceFirst("(?<=[^.])[.\u3002]$", "");
    return isUnspaced(text.codePointBefore(at)) ? "\uff08" + bare + "\uff09" : " (" + bare + ")";
  }

  /**
   * Whether a note stands here already: in its own words or another of its wordings, or as a gloss
   * beside the name, or a footnote, that says nearly the same.
   */
  boolean says(HouseNote note, Map<String, Footnote> footnotes) {
    List<Mention> own = mentions.stream().filter(one -> one.note().equals(note)).toList();
    if (own.isEmpty()) {
      return false;
    }
    List<String> wordings =
        Stream.concat(Stream.of(note.text()), note.wordings().stream())
            .map(NotedLine::folded)
            .filter(wording -> !wording.isBlank())
            .toList();
    List<String> glosses = new ArrayList<>();
    own.forEach(mention -> gloss(mention.end(), glosses));
    List<String> texts = new ArrayList<>(List.of(folded(text)));
    for (String reference : references) {
      Footnote footnote = footnotes.get(reference);
      if (footnote != null) {
        String said = folded(Prose.of(footnote.content()));
        texts.add(said);
        glosses.add(said);
      }
    }
    return wordings.stream()
        .anyMatch(wording ->
            texts.stream().anyMatch(one -> one.contains(wording))
                || glosses.stream().anyMatch(gloss -> alike(wording, gloss)));
  }

  private void gloss(int end, List<String> glosses) {
    int from = withGenitive(end);
    for (Pattern pattern : List.of(BRACKETS, APPOSITION)) {
      Matcher gloss = pattern.matcher(text);
      if (gloss.find(from) && gloss.group(1).length() <= LONGEST_GLOSS) {
        glosses.add(folded(gloss.group(1)));
      }
    }
  }

  private static boolean alike(String wording, String gloss) {
    Set<String> wanted = words(wording);
    Set<String> said = words(gloss);
    Set<String> both = new HashSet<>(wanted);
    both.retainAll(said);
    return wanted.size() >= FEWEST_WORDS
        && both.size() >= ALIKE * wanted.size()
        && 2 * both.size() >= said.size();
  }

  private static Set<String> words(String folded) {
    return new HashSet<>(Arrays.asList(folded.strip().split(" ", -1)));
  }

  /** Words alone, without accents and capitals, a space around each. */
  private static String folded(String text) {
    return " "
        + Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{Mn}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip()
        + " ";
  }

  /** How many characters an inline has. */
  static int length(Inline inline) {
    StringBuilder out = new StringBuilder();
    append(inline, out);
    return out.length();
  }

  private static void append(Inline inline, StringBuilder out) {
    switch (inline) {
      case Inline.Text(String text) -> out.append(plain(text));
      case Inline.Styled(Inline.Style style, var content) -> {
        int before = out.length();
        content.forEach(inner -> append(inner, out));
        switch (style) {
          case CODE, DELETED ->
              out.replace(
                  before, out.length(), String.valueOf(OTHER).repeat(out.length() - before));
          case EMPHASIS, STRONG, CITED, SUBSCRIPT, SUPERSCRIPT, INSERTED, HIGHLIGHT, SMALL -> {}
        }
      }
      case Inline.Link(var _, var content) -> content.forEach(inner -> append(inner, out));
      case Inline.InLanguage(var _, var content) -> content.forEach(inner -> append(inner, out));
      case Inline.Ruby(String base, var _) -> out.append(plain(base));
      case Inline.Picture _ -> out.append(OTHER);
      case Inline.LineBreak _ -> out.append(' ');
      case Inline.Anchor _, Inline.NoteReference _ -> {}
    }
  }

  /** As many characters, with one kind of apostrophe, hyphen and space. */
  private static String plain(String text) {
    return text.replace('\u2019', '\'')
        .replace('\u2018', '\'')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
