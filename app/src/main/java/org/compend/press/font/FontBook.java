package org.compend.press.font;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a family of type for every character: those that travel with the program first, then Noto
 * families found in font folders.
 *
 * <p>Chinese, Japanese and Korean need families too large to travel along. What a machine has is
 * looked for when the first character needs it. Not safe for use by several threads at once.
 */
public final class FontBook {
  private final List<Path> folders;
  private final Map<Typeface, Family> own = new HashMap<>();
  private final Map<String, Optional<Family>> found = new HashMap<>();
  private @Nullable Map<String, Path> files;

  /** A book over the families that travel along and these folders, the first first. */
  public FontBook(List<Path> folders) {
    this.folders = List.copyOf(folders);
    for (Typeface typeface : Typeface.values()) {
      own.put(typeface, new Family(typeface.family(), typeface.faces()));
    }
  }

  /** The folders where this machine keeps its fonts. */
  public static List<Path> systemFolders() {
    String home = System.getProperty("user.home", "");
    return Stream.of(
            home + "/.local/share/fonts",
            home + "/.fonts",
            home + "/Library/Fonts",
            "/usr/local/share/fonts",
            "/usr/share/fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "C:/Windows/Fonts")
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }

  /** A family that travels along. */
  public Family of(Typeface typeface) {
    return java.util.Objects.requireNonNull(own.get(typeface));
  }

  /** The family in which a language's text is set; that of Latin where it has none of its own. */
  public Family forLanguage(Locale language) {
    return switch (script(language)) {
      case "Arab" -> of(Typeface.ARABIC);
      case "Hebr" -> of(Typeface.HEBREW);
      case "Deva" -> of(Typeface.DEVANAGARI);
      case "Hans" -> eastAsian("SC").orElseGet(() -> of(Typeface.SERIF));
      case "Hant" -> eastAsian("TC").orElseGet(() -> of(Typeface.SERIF));
      case "Jpan" -> eastAsian("JP").orElseGet(() -> of(Typeface.SERIF));
      case "Kore" -> eastAsian("KR").orElseGet(() -> of(Typeface.SERIF));
      default -> of(Typeface.SERIF);
    };
  }

  /** A family that has a character, for text in a language; empty where there is none. */
  public Optional<Family> forCharacter(int character, Locale language) {
    return candidates(character, language).filter(family -> family.has(character)).findFirst();
  }

  private Stream<Family> candidates(int character, Locale language) {
    Stream<Family> travelling =
        (Character.isEmojiPresentation(character)
                ? Stream.of(Typeface.EMOJI, Typeface.SYMBOLS, Typeface.MATH)
                : Stream.of(
                    Typeface.SERIF,
                    Typeface.ARABIC,
                    Typeface.HEBREW,
                    Typeface.DEVANAGARI,
                    Typeface.MATH,
                    Typeface.SYMBOLS,
                    Typeface.EMOJI))
            .map(this::of);
    Stream<String> installed =
        switch (Character.UnicodeScript.of(character)) {
          case HAN, BOPOMOFO -> Stream.of(region(language), "SC", "TC", "JP", "KR");
          case HIRAGANA, KATAKANA -> Stream.of("JP");
          case HANGUL -> Stream.of("KR");
          case COMMON, INHERITED, UNKNOWN -> Stream.of(region(language), "SC", "JP");
          default -> Stream.of();
        };
    return Stream.concat(
        travelling,
        Stream.concat(
                installed.distinct().map(this::eastAsian), Stream.of(character).map(this::noto))
            .flatMap(Optional::stream));
  }

  private Optional<Family> eastAsian(String region) {
    return found.computeIfAbsent(
        "CJK " + region,
        _ -> {
          String small = region.toLowerCase(Locale.ROOT);
          for (String style : List.of("Serif", "Sans")) {
            String family = "Noto " + style + " CJK " + region;
            Optional<Family> installed =
                installed(family, "Noto" + style + "CJK-", ".ttc", family)
                    .or(() -> installed(family, "Noto" + style + "CJK" + small + "-", ".otf", ""))
                    .or(() -> installed(family, "Noto" + style + region + "-", ".otf", ""))
                    .or(() -> installed(family, "Noto" + style + region + "-", ".ttf", ""));
            if (installed.isPresent()) {
              return installed;
            }
          }
          return Optional.empty();
        });
  }

  /** The Noto family of a character's script, by the way these families name their files. */
  private Optional<Family> noto(int character) {
    String script = scriptName(character);
    return found.computeIfAbsent(
        script,
        _ -> {
          String joined = script.replace(" ", "");
          return installed("Noto Serif " + script, "NotoSerif" + joined + "-", ".ttf", "")
              .or(() -> installed("Noto Sans " + script, "NotoSans" + joined + "-", ".ttf", ""));
        });
  }

  /** The name of a character's script in words: {@code Old Persian}. */
  public static String scriptName(int character) {
    StringBuilder name = new StringBuilder();
    for (String word : Character.UnicodeScript.of(character).name().split("_", -1)) {
      name.append(name.isEmpty() ? "" : " ")
          .append(word.charAt(0))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private Optional<Family> installed(String name, String start, String ending, String member) {
    Path regular = files().get(start + "Regular" + ending);
    if (regular == null) {
      return Optional.empty();
    }
    List<Face> faces = new ArrayList<>();
    faces.add(new Face(name, false, false, uri(regular), member));
    Path bold = files().get(start + "Bold" + ending);
    if (bold != null) {
      faces.add(new Face(name, true, false, uri(bold), member.isEmpty() ? "" : member + " Bold"));
    }
    return Optional.of(new Family(name, faces));
  }

  private static URI uri(Path file) {
    return file.toUri();
  }

  private Map<String, Path> files() {
    if (files == null) {
      files = new LinkedHashMap<>();
      for (Path folder : folders) {
        try (Stream<Path> all = Files.walk(folder, 6, FileVisitOption.FOLLOW_LINKS)) {
          all.filter(file -> file.toString().matches("(?i).*\\.(ttf|otf|ttc)"))
              .sorted()
              .forEach(file -> files.putIfAbsent(file.getFileName().toString(), file));
        } catch (IOException | java.io.UncheckedIOException e) {
          // A folder that cannot be read has no fonts to give.
        }
      }
    }
    return files;
  }

  private static String region(Locale language) {
    return switch (script(language)) {
      case "Hant" -> "TC";
      case "Jpan" -> "JP";
      case "Kore" -> "KR";
      default -> "SC";
    };
  }

  /** The ISO 15924 script of a language: that of its tag, else its usual one. */
  public static String script(Locale language) {
    String script = language.getScript();
    if (!script.isEmpty()) {
      return script;
    }
    return switch (language.getLanguage()) {
      case "ar", "fa", "ur", "ps", "sd", "ug", "ckb", "arz", "ary", "prs" -> "Arab";
      case "he", "iw", "yi" -> "Hebr";
      case "hi", "mr", "ne", "sa", "kok", "mai", "bho" -> "Deva";
      case "zh", "yue" ->
          Arrays.asList("TW", "HK", "MO").contains(language.getCountry()) ? "Hant" : "Hans";
      case "ja" -> "Jpan";
      case "ko" -> "Kore";
      default -> "Latn";
    };
  }
}
