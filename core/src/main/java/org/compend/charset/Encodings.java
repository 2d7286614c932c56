package org.compend.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.compend.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The web's encodings by their labels (WHATWG Encoding Standard, section 4.2). */
final class Encodings {
  static final Encoding UTF_8 = new Encoding("UTF-8", StandardCharsets.UTF_8, null);
  static final Encoding UTF_16BE = new Encoding("UTF-16BE", StandardCharsets.UTF_16BE, null);
  static final Encoding UTF_16LE = new Encoding("UTF-16LE", StandardCharsets.UTF_16LE, null);

  /** What a browser of the western world takes where nothing is declared. */
  static final Encoding WINDOWS_1252 =
      new Encoding("windows-1252", Charset.forName("windows-1252"), null);

  private static final Map<String, Encoding> BY_LABEL = load();

  private Encodings() {}

  /** The encoding with a label, however it is written; {@code null} where the web knows none. */
  static @Nullable Encoding byLabel(String label) {
    return BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Encoding> load() {
    Properties tables = new Properties();
    try (BufferedReader reader = open("single-byte.properties")) {
      tables.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Encoding> byLabel = new HashMap<>();
    Resource.lines(Encodings.class, "labels.txt").stream()
        .map(line -> line.split(" \\| ", -1))
        .filter(fields -> !fields[1].equals("-"))
        .forEach(fields -> {
          Encoding encoding =
              fields[1].equals("table")
                  ? new Encoding(fields[0], null, tables.getProperty(fields[0]))
                  : new Encoding(fields[0], Charset.forName(fields[1]), null);
          for (String label : fields[2].split(" ", -1)) {
            byLabel.put(label, encoding);
          }
        });
    return Map.copyOf(byLabel);
  }

  private static BufferedReader open(String resource) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(Encodings.class.getResourceAsStream(resource), resource),
            StandardCharsets.UTF_8));
  }
}
