package org.compend.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;

/**
 * Readers' choice of type, width and colours, without scripts.
 *
 * <p>Every page is the same for everybody and links to {@code /reading.css}, which alone depends on
 * the cookie: so pages stay in caches and the choice holds on all of them.
 */
public final class Reading {
  private static final String COOKIE = "reading";
  private static final String YEAR = "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly";

  private final Library library;
  private final Templates templates;
  private final String attributes;

  /**
   * The pages.
   *
   * @param secure whether readers come by HTTPS
   */
  public Reading(Library library, Templates templates, boolean secure) {
    this.library = library;
    this.templates = templates;
    this.attributes = YEAR + (secure ? "; Secure" : "");
  }

  /**
   * Something that can be chosen; the first value is the usual one.
   *
   * @param key as in the form and in the cookie
   */
  private record Setting(String key, String label, List<Value> values) {
    Setting(String key, String label, Value... values) {
      this(key, label, List.of(values));
    }

    Optional<Value> value(String name) {
      return values.stream().filter(value -> value.name().equals(name)).findFirst();
    }

    Value usual() {
      return values.getFirst();
    }
  }

  /** One way to choose it, with what that says in CSS. */
  private record Value(String name, String label, String rule) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              "size",
              "Size",
              new Value("m", "Usual", ""),
              new Value("s", "Smaller", "--size:.88"),
              new Value("l", "Larger", "--size:1.15"),
              new Value("x", "Largest", "--size:1.35")),
          new Setting(
              "face",
              "Typeface",
              new Value("serif", "Serif", ""),
              new Value("sans", "Sans", "--text-face:var(--sans)"),
              new Value("plain", "Your browser’s own", "--text-face:initial")),
          new Setting(
              "width",
              "Line length",
              new Value("m", "Usual", ""),
              new Value("s", "Short", "--measure:27rem"),
              new Value("l", "Long", "--measure:42rem")),
          new Setting(
              "spacing",
              "Spacing",
              new Value("m", "Usual", ""),
              new Value("l", "Open", "--leading:1.9"),
              new Value("x", "Wide", "--leading:2.2")),
          new Setting(
              "colours",
              "Colours",
              new Value("auto", "As the device", ""),
              new Value("light", "Light", "color-scheme:light"),
              new Value("dark", "Dark", "color-scheme:dark"),
              new Value(
                  "sepia",
                  "Sepia",
                  "color-scheme:light;--paper:#f4ecd8;--ink:#3a2f22;--quiet:#5f4f38;--line:#d8c9a8;"
                      + "--tint:#eadfc4;--accent:#7a3010;--link:#6b2f0e"),
              new Value(
                  "contrast",
                  "High contrast",
                  "color-scheme:dark;--paper:#000;--ink:#fff;--quiet:#fff;--line:#fff;--tint:#000;"
                      + "--accent:#ffe45c;--link:#ffe45c")));

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    routes
        .answer("/reading.css", Set.of(), this::sheet)
        .answer("/reading", Set.of("back", "kept"), this::page)
        .form("/reading", Set.of(), this::keep);
  }

  private Reply sheet(Ask ask, Visitor visitor) {
    StringBuilder rules = new StringBuilder();
    for (Value value : chosen(visitor).values()) {
      if (!value.rule().isEmpty()) {
        rules.append(value.rule()).append(';');
      }
    }
    String css = rules.isEmpty() ? "" : ":root:root{" + rules + "}\n";
    return Reply.text("text/css; charset=utf-8", css).personal().with("Vary", "Cookie");
  }

  private Reply page(Ask ask, Visitor visitor) {
    Map<Setting, Value> chosen = chosen(visitor);
    List<ReadingPage.Choice> choices =
        SETTINGS.stream()
            .map(setting ->
                new ReadingPage.Choice(
                    setting.key(),
                    setting.label(),
                    setting.values().stream()
                        .map(value ->
                            new ReadingPage.Option(
                                value.name(), value.label(), value.equals(chosen.get(setting))))
                        .toList()))
            .toList();
    Frame frame =
        MagazinePages.unlisted(library.frame("Type, width and colours", "", "/reading", List.of()));
    return templates
        .page(
            "reading",
            new ReadingPage(
                frame,
                choices,
                ownPath(ask.first("back").orElse("/")),
                ask.first("kept").isPresent()))
        .personal();
  }

  private Reply keep(Ask ask, Visitor visitor, Map<String, List<String>> fields) {
    StringBuilder cookie = new StringBuilder();
    for (Setting setting : SETTINGS) {
      setting
          .value(fields.getOrDefault(setting.key(), List.of("")).getFirst())
          .filter(value -> !value.equals(setting.usual()))
          .ifPresent(value ->
              cookie
                  .append(cookie.isEmpty() ? "" : ".")
                  .append(setting.key())
                  .append('-')
                  .append(value.name()));
    }
    String back = ownPath(fields.getOrDefault("back", List.of("/")).getFirst());
    return Reply.seeOther("/reading?kept=1&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8))
        .with("Set-Cookie", COOKIE + "=" + cookie + attributes);
  }

  private static Map<Setting, Value> chosen(Visitor visitor) {
    Map<Setting, Value> chosen = new LinkedHashMap<>();
    String cookie = visitor.cookies().getOrDefault(COOKIE, "");
    List<String> told = List.of(cookie.split("\\.", -1));
    for (Setting setting : SETTINGS) {
      Value value =
          told.stream()
              .filter(pair -> pair.startsWith(setting.key() + "-"))
              .map(pair -> pair.substring(setting.key().length() + 1))
              .flatMap(name -> setting.value(name).stream())
              .findFirst()
              .orElse(setting.usual());
      chosen.put(setting, value);
    }
    return chosen;
  }

  /** A path of this magazine; nothing else is led back to. */
  private static String ownPath(String path) {
    return path.matches("/(?![/\\\\])[\\x21-\\x7e]{0,2000}") || path.equals("/") ? path : "/";
  }
}
