package org.compend.apparatus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words, or what somebody is reported to have said.
 *
 * @param spans where it stands, its marks included; more than one where it runs over paragraphs
 * @param text its words without the outer marks
 * @param speaker who said it: the {@link Name#name} of somebody whom the article names; {@code
 *     null} where that is not sure
 * @param mention how the article speaks of the speaker there: {@code she}, {@code the general};
 *     {@code null} where it does not
 */
public record Quotation(
    List<Span> spans, String text, Kind kind, @Nullable String speaker, @Nullable String mention) {
  public Quotation {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a quotation stands somewhere");
    }
  }

  /** Whether the very words are given, a sentence or more of them. */
  public boolean whole() {
    return switch (kind) {
      case DIRECT, BLOCK -> true;
      case MIXED, INDIRECT -> false;
    };
  }

  /** How somebody's words are given. */
  public enum Kind {
    /** A sentence or more within quotation marks. */
    DIRECT,
    /** Some words within quotation marks, in a sentence that is the writer's. */
    MIXED,
    /** Set apart as a block. */
    BLOCK,
    /** In the writer's words: “She said that …”. */
    INDIRECT;

    /** Whether the very words are given, so that they may be printed within marks. */
    public boolean isVerbatim() {
      return switch (this) {
        case DIRECT, MIXED, BLOCK -> true;
        case INDIRECT -> false;
      };
    }
  }
}
