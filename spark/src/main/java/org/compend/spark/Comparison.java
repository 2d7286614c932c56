package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.compend.apparatus.Shingles;
import org.compend.apparatus.Sketch;
import org.compend.spark.Neighbours.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * What is done at one place, some files of the {@link ArticleTable}, to find which texts repeat
 * others: its texts' keys go to where texts with the same keys meet; its texts are told their
 * closest neighbours from there; the words of those are asked for where they lie, and compared.
 *
 * <p>Words travel once from place to place, however many texts there are compared with them. Knows
 * nothing of Spark: the same articles give the same files. For one thread.
 */
final class Comparison {
  /** The folder of the texts that have neighbours, each with them. */
  static final String NEIGHBOURS = DedupeJob.WORK + "/neighbours";

  /** The folder of the texts that repeat another one, each with that. */
  static final String PARENTS = DedupeJob.WORK + "/parents";

  private static final MessageType NEIGHBOURS_SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .named("text")
          .required(BINARY)
          .named("earlier")
          .named("neighbours");
  static final MessageType PARENTS_SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("id")
          .required(BINARY)
          .as(stringType())
          .named("parent")
          .named("parents");

  private final Configuration configuration;
  private final Path folder;
  private final int place;
  private final List<String> parts;

  /**
   * The work at a place.
   *
   * @param folder where the tables are
   * @param parts the files of articles that are read there
   */
  Comparison(Configuration configuration, Path folder, int place, List<String> parts) {
    this.configuration = configuration;
    this.folder = folder;
    this.place = place;
    this.parts = List.copyOf(parts);
  }

  /** All texts under their keys. */
  Iterator<Map.Entry<Integer, byte[]>> keys(int receivers) throws IOException {
    List<Keyed> all = new ArrayList<>();
    for (String part : parts) {
      read(
          part,
          row -> {
            Text text = text(row);
            LongBuffer keys = ArticleTable.keys(row.getBinary("keys", 0).getBytes());
            while (keys.hasRemaining()) {
              all.add(new Keyed(keys.get(), false, text));
            }
            all.add(new Keyed(text.high(), true, text));
          },
          "keys");
    }
    return Parcels.of(all.iterator(), (each, parcels) -> each.send(parcels, receivers));
  }

  /**
   * Writes down the closest neighbours of each text.
   *
   * @param parcels what {@link Neighbours#byKey} has found
   * @param attempt tells this attempt from others at the same place
   * @return how many captures are read here
   */
  long closest(Iterator<byte[]> parcels, String attempt) throws IOException {
    Map<Text, List<Text>> earlier = new HashMap<>();
    long captures = 0;
    while (parcels.hasNext()) {
      ByteBuffer rows = ByteBuffer.wrap(parcels.next());
      while (rows.hasRemaining()) {
        Text text = Text.read(rows);
        Text other = Text.read(rows);
        if (text.equals(other)) {
          captures++;
        } else {
          earlier.computeIfAbsent(text, _ -> new ArrayList<>()).add(other);
        }
      }
    }
    try (TableFile file =
        new TableFile(NEIGHBOURS_SCHEMA, file(NEIGHBOURS), attempt, configuration)) {
      // In which order parcels arrive is chance.
      for (Text text : earlier.keySet().stream().sorted().toList()) {
        Group row = file.row();
        row.add("text", packed(List.of(text)));
        row.add("earlier", packed(Neighbours.closest(earlier.getOrDefault(text, List.of()))));
        file.write(row);
      }
      file.publish();
    }
    return captures;
  }

  /** Asks for the words of all neighbours, each once. */
  Iterator<Map.Entry<Integer, byte[]>> requests() throws IOException {
    Set<Text> wanted = new TreeSet<>();
    neighbours().values().forEach(wanted::addAll);
    return Parcels.of(
        wanted.iterator(),
        (text, parcels) -> {
          ByteBuffer row = ByteBuffer.allocate(Text.BYTES + Integer.BYTES);
          text.write(row);
          parcels.add(text.place(), row.putInt(place));
        });
  }

  /** The words of the texts that are asked for, for each place that asks. */
  Iterator<Map.Entry<Integer, byte[]>> runs(Iterator<byte[]> requests) throws IOException {
    Map<Text, List<Integer>> wanted = new HashMap<>();
    requests.forEachRemaining(parcel -> {
      ByteBuffer rows = ByteBuffer.wrap(parcel);
      while (rows.hasRemaining()) {
        wanted.computeIfAbsent(Text.read(rows), _ -> new ArrayList<>()).add(rows.getInt());
      }
    });
    List<Sent> found = new ArrayList<>();
    readWords(
        wanted.keySet(),
        row -> {
          Text text = text(row);
          List<Integer> places = wanted.remove(text);
          if (places != null) {
            Shingles runs = words(row);
            places.forEach(each -> found.add(new Sent(text, runs, each)));
          }
        });
    return Parcels.of(found.iterator(), Sent::send);
  }

  /** The words of a text, on their way to a place. */
  private record Sent(Text text, Shingles runs, int place) {
    void send(Parcels parcels) {
      ByteBuffer row = ByteBuffer.allocate(Text.BYTES + Integer.BYTES * (1 + runs.size()));
      text.write(row);
      row.putInt(runs.size());
      for (int run : runs.runs()) {
        row.putInt(run);
      }
      parcels.add(place, row);
    }
  }

  /**
   * Writes down the text that each repeats.
   *
   * @param parcels the words that were asked for
   * @param attempt tells this attempt from others at the same place
   * @return how many repeat another one
   */
  long parents(Iterator<byte[]> parcels, String attempt) throws IOException {
    Map<Text, List<Text>> neighbours = neighbours();
    Map<Text, Shingles> arrived = new HashMap<>();
    while (parcels.hasNext()) {
      ByteBuffer rows = ByteBuffer.wrap(parcels.next());
      while (rows.hasRemaining()) {
        Text text = Text.read(rows);
        int[] runs = new int[rows.getInt()];
        for (int i = 0; i < runs.length; i++) {
          runs[i] = rows.getInt();
        }
        arrived.put(text, Shingles.ofRuns(runs));
      }
    }
    try (TableFile file = new TableFile(PARENTS_SCHEMA, file(PARENTS), attempt, configuration)) {
      readWords(
          neighbours.keySet(),
          row -> {
            Text text = text(row);
            List<Text> earlier = neighbours.remove(text);
            String parent = earlier == null ? null : parent(words(row), earlier, arrived);
            if (parent != null) {
              Group repeating = file.row();
              repeating.add("id", text.id());
              repeating.add("parent", parent);
              file.write(repeating);
            }
          });
      file.publish();
      return file.rows();
    }
  }

  private static @Nullable String parent(
      Shingles text, List<Text> earlier, Map<Text, Shingles> runs) {
    return Kinship.parent(
        text,
        earlier.stream()
            .map(each ->
                new Kinship.Earlier(
                    each.time(), each.id(), Objects.requireNonNull(runs.get(each), each::id)))
            .toList());
  }

  private static Shingles words(Group row) {
    return Sketch.of(row.getString("title", 0), row.getString("text", 0)).runs();
  }

  /** The texts of this place that have neighbours, each with them. */
  private Map<Text, List<Text>> neighbours() throws IOException {
    Map<Text, List<Text>> all = new HashMap<>();
    Path file = file(NEIGHBOURS);
    if (file.getFileSystem(configuration).exists(file)) {
      TableFile.read(
          file,
          NEIGHBOURS_SCHEMA,
          configuration,
          row -> all.put(texts(row, "text").getFirst(), texts(row, "earlier")));
    }
    return all;
  }

  private static Binary packed(List<Text> texts) {
    ByteBuffer packed = ByteBuffer.allocate(Text.BYTES * texts.size());
    texts.forEach(text -> text.write(packed));
    return Binary.fromConstantByteArray(packed.array());
  }

  private static List<Text> texts(Group row, String column) {
    ByteBuffer packed = row.getBinary(column, 0).toByteBuffer();
    List<Text> texts = new ArrayList<>();
    while (packed.hasRemaining()) {
      texts.add(Text.read(packed));
    }
    return texts;
  }

  private Text text(Group row) {
    return Text.of(
        row.getString("id", 0),
        row.getFieldRepetitionCount("found") == 0 ? Long.MAX_VALUE : row.getLong("found", 0),
        place);
  }

  private Path file(String table) {
    return new Path(folder, String.format(Locale.ROOT, "%s/%06d.parquet", table, place));
  }

  /** Reads the words of the articles here, as long as any are wanted. */
  private void readWords(Set<Text> wanted, TableFile.Reading task) throws IOException {
    for (String part : parts) {
      if (!wanted.isEmpty()) {
        read(part, task, "title", "text");
      }
    }
  }

  private void read(String part, TableFile.Reading task, String... columns) throws IOException {
    MessageType schema =
        new MessageType(
            ArticleTable.NAME,
            Stream.concat(Stream.of("id", "found"), Stream.of(columns))
                .map(ArticleTable.SCHEMA::getType)
                .toList());
    TableFile.read(new Path(folder, ArticleTable.NAME + "/" + part), schema, configuration, task);
  }
}
