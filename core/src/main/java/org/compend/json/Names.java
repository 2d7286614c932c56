package org.compend.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.compend.Block;
import org.compend.Inline;

/** The {@code type} of each block and inline. */
final class Names {
  static final String PICTURE = "picture";

  /** A styled run bears the name of its style. */
  static final Map<String, Inline.Style> STYLES =
      Arrays.stream(Inline.Style.values())
          .collect(Collectors.toUnmodifiableMap(Names::of, style -> style));

  private Names() {}

  static String of(Block block) {
    return switch (block) {
      case Block.Paragraph _ -> "paragraph";
      case Block.Heading _ -> "heading";
      case Block.Quotation _ -> "quotation";
      case Block.BulletList _ -> "bulletList";
      case Block.NumberedList _ -> "numberedList";
      case Block.DefinitionList _ -> "definitionList";
      case Block.Figure _ -> "figure";
      case Block.Table _ -> "table";
      case Block.Code _ -> "code";
      case Block.Embed _ -> "embed";
      case Block.Aside _ -> "aside";
      case Block.EditorialNote _ -> "editorialNote";
      case Block.InLanguage _ -> "inLanguage";
      case Block.Break _ -> "break";
    };
  }

  static String of(Inline inline) {
    return switch (inline) {
      case Inline.Text _ -> "text";
      case Inline.Styled styled -> of(styled.style());
      case Inline.Link _ -> "link";
      case Inline.Anchor _ -> "anchor";
      case Inline.NoteReference _ -> "noteReference";
      case Inline.InLanguage _ -> "inLanguage";
      case Inline.Ruby _ -> "ruby";
      case Inline.Picture _ -> PICTURE;
      case Inline.LineBreak _ -> "lineBreak";
    };
  }

  private static String of(Inline.Style style) {
    return style.name().toLowerCase(Locale.ROOT);
  }
}
