package org.compend.press.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.compend.press.font.FontBook;

/** Gathers the characters that no font has, and tells of them once for each script. */
final class Missing {
  private final Map<String, Count> scripts = new LinkedHashMap<>();

  private static final class Count {
    private final String example;
    private final String where;
    private int characters;

    Count(String example, String where) {
      this.example = example;
      this.where = where;
    }
  }

  /** Notes a run of characters without a font, and gives what is printed in its place. */
  String note(String run, String where) {
    int first = run.codePointAt(0);
    String script = FontBook.scriptName(first);
    int length = run.codePointCount(0, run.length());
    scripts.computeIfAbsent(script, _ -> new Count(run, where)).characters += length;
    if (Character.isLetter(first)) {
      return "[" + script + ": " + length + "]";
    }
    String name = Character.getName(first);
    return name == null
        ? String.format("[U+%04X]", first)
        : "[" + name.toLowerCase(java.util.Locale.ROOT) + "]";
  }

  void report(Consumer<String> warnings) {
    scripts.forEach((script, count) -> {
      int first = count.example.codePointAt(0);
      warnings.accept(
          String.format(
              "PDF: no font for %d character%s of %s, the first U+%04X in “%s”: a note in brackets"
                  + " stands in their place. Install a Noto font for that script (Debian: %s) or"
                  + " name a folder that holds one.",
              count.characters,
              count.characters == 1 ? "" : "s",
              script.equals("Common") ? "no script of its own" : "the script " + script,
              first,
              count.where,
              switch (script) {
                case "Han", "Hiragana", "Katakana", "Hangul", "Bopomofo" -> "fonts-noto-cjk";
                default -> "fonts-noto-core, fonts-noto-extra";
              }));
    });
  }
}
