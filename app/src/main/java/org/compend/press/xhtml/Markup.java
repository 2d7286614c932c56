package org.compend.press.xhtml;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import org.compend.press.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements and text that are well-formed as XML 1.0 and mean the same as HTML.
 *
 * <p>What XML does not allow is left out of text and values. Not safe to share between threads.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; one whose value is {@code null} is left out
   */
  public Markup open(String name, @Nullable String... attributes) {
    start(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes an element that never has content, such as {@code br}. */
  public Markup empty(String name, @Nullable String... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  /** Writes an element that holds text alone. */
  public Markup element(String name, String text, @Nullable String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes text. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /** Ends the line: for the eyes of those who look at the source. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Adds markup that another writer made. */
  public Markup add(String markup) {
    out.append(markup);
    return this;
  }

  /** Everything written so far. */
  @Override
  public String toString() {
    return out.toString();
  }

  /** The attributes that tell a language and its direction, for {@link #open}. */
  static @Nullable String[] language(Locale language, Direction direction) {
    String tag = language.toLanguageTag();
    return new @Nullable String[] {"lang", tag, "xml:lang", tag, "dir", direction.code()};
  }

  /** Attributes and more of them, for {@link #open}. */
  static @Nullable String[] with(@Nullable String[] attributes, @Nullable String... more) {
    @Nullable String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
    System.arraycopy(more, 0, all, attributes.length, more.length);
    return all;
  }

  private void start(String name, @Nullable String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> {
          if (isLegal(character)) {
            out.appendCodePoint(character);
          }
        }
      }
    }
  }

  /** XML 1.0, section 2.2, without the controls and non-characters that HTML refuses as well. */
  private static boolean isLegal(int character) {
    if (character < ' ') {
      return character == '\t' || character == '\n';
    }
    boolean control = character >= 0x7f && character <= 0x9f;
    boolean surrogate = character >= 0xd800 && character <= 0xdfff;
    boolean none = (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
    return !control && !surrogate && !none;
  }
}
