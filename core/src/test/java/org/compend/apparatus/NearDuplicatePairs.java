package org.compend.apparatus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the near-duplicate pairs of a file of texts, one JSON object with {@code id} and {@code
 * text} a line, as an archive would link them that takes them in one after the other.
 *
 * <p>Usage: {@code NearDuplicatePairs TEXTS.jsonl PAIRS.tsv}
 */
final class NearDuplicatePairs {
  private record Text(String id, Sketch sketch) {}

  private final Map<Long, List<Integer>> byKey = new HashMap<>();
  private final List<List<Text>> groups = new ArrayList<>();

  private NearDuplicatePairs() {}

  public static void main(String[] args) throws IOException {
    NearDuplicatePairs pairs = new NearDuplicatePairs();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Map<String, String> text = strings(line);
      pairs.take(new Text(text.getOrDefault("id", ""), Sketch.of(text.getOrDefault("text", ""))));
    }
    Files.writeString(Path.of(args[1]), pairs.lines(), StandardCharsets.UTF_8);
  }

  private void take(Text text) {
    Map<Integer, Integer> common = new TreeMap<>();
    for (long key : text.sketch().keys()) {
      for (int group : new TreeSet<>(byKey.getOrDefault(key, List.of()))) {
        common.merge(group, 1, Integer::sum);
      }
    }
    List<Integer> candidates =
        common.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(NearDuplicates.CANDIDATES)
            .map(Map.Entry::getKey)
            .toList();
    OptionalInt twin =
        NearDuplicates.of(
            text.sketch().runs(),
            candidates.stream()
                .map(group -> groups.get(group).getFirst().sketch().runs())
                .toList());
    int group = twin.isPresent() ? candidates.get(twin.getAsInt()) : groups.size();
    if (group == groups.size()) {
      groups.add(new ArrayList<>());
    }
    groups.get(group).add(text);
    for (long key : text.sketch().keys()) {
      byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(group);
    }
  }

  private String lines() {
    StringBuilder out = new StringBuilder();
    for (List<Text> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          out.append(group.get(j).id()).append('\t').append(group.get(i).id()).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static Map<String, String> strings(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          values.put(name, json.getString());
        } else {
          json.skipChildren();
        }
      }
    }
    return values;
  }
}
