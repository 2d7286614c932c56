package org.compend.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.compend.Kind;
import scala.Function1;
import scala.collection.Iterator;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Extracts web archives on a cluster: each archive by splits, and tells an archive done when all
 * its splits are.
 *
 * <p>What is done stays done: another run, after whatever end of this one, does the rest.
 */
final class ExtractJob {
  private final SparkSession spark;
  private final Configuration configuration;
  private final Path folder;
  private final Set<Kind> kinds;
  private final long splitSize;
  private final Progress progress;

  /**
   * A job.
   *
   * @param folder where the tables are or shall be
   * @param kinds the kinds of pages that are kept
   * @param splitSize the most bytes that one task reads
   */
  ExtractJob(SparkSession spark, Path folder, Set<Kind> kinds, long splitSize, Progress progress) {
    this.spark = spark;
    this.configuration = spark.sparkContext().hadoopConfiguration();
    this.folder = folder;
    this.kinds = Set.copyOf(kinds);
    this.splitSize = splitSize;
    this.progress = progress;
  }

  /**
   * What a run has done.
   *
   * @param done what was extracted now
   * @param before what had been extracted before
   * @param unreadable archives that the file system does not give, each with the reason
   */
  record Outcome(List<Done> done, List<Done> before, Map<String, String> unreadable) {}

  /** Extracts those of the archives that are not done yet. */
  Outcome run(Collection<Input> inputs) throws IOException {
    Map<String, Done> known = Done.read(spark, folder);
    List<Input> open = new ArrayList<>();
    List<Done> before = new ArrayList<>();
    for (Input input : inputs) {
      Done done = known.get(input.address());
      if (done != null && done.file().equals(input) && done.settings().equals(settings())) {
        before.add(done);
      } else {
        open.add(input);
      }
    }
    Outcome outcome = new Outcome(new ArrayList<>(), before, new HashMap<>());
    clear(open);
    List<Input> again = new ArrayList<>();
    List<Split> splits = open.stream().flatMap(file -> Split.of(file, splitSize).stream()).toList();
    pass(splits, outcome, again);
    if (!again.isEmpty()) {
      progress.say(
          again.size()
              + " of the archives are damaged where they were split: each is read as a whole …");
      clear(again);
      pass(again.stream().map(Split::whole).toList(), outcome, again);
    }
    return outcome;
  }

  /** What an archive's files depend on besides the archive. */
  private String settings() {
    return TableFile.VERSION
        + " "
        + kinds.stream().map(Kind::name).sorted().collect(Collectors.joining(" "));
  }

  /** Takes away what broken runs have left, and what was made of archives that have changed. */
  private void clear(List<Input> archives) throws IOException {
    FileSystem files = folder.getFileSystem(configuration);
    Set<String> keys = archives.stream().map(Input::key).collect(Collectors.toSet());
    for (String table : List.of(ArticleTable.NAME, Quarantine.NAME, Annotation.NAME)) {
      Path place = new Path(folder, table);
      make(files, place);
      for (FileStatus file : files.listStatus(place)) {
        String name = file.getPath().getName();
        String bare = name.startsWith(".") ? name.substring(1) : name;
        if (bare.length() > 16 && keys.contains(bare.substring(0, 16))) {
          files.delete(file.getPath(), false);
        }
      }
    }
    make(files, new Path(folder, "manifest"));
  }

  private void make(FileSystem files, Path place) throws IOException {
    boolean made;
    try {
      made = files.mkdirs(place);
    } catch (IOException e) {
      throw new IOException(cannotBeWritten(String.valueOf(e.getMessage())), e);
    }
    if (!made) {
      throw new IOException(cannotBeWritten(place + " cannot be made"));
    }
  }

  private String cannotBeWritten(String reason) {
    return "nothing can be written to "
        + folder
        + ": "
        + reason
        + "; name another folder with --out, or make this one writable";
  }

  private void pass(List<Split> splits, Outcome outcome, List<Input> again) {
    // The largest first, so that none is left over when all other cores have nothing more to do.
    List<Split> work =
        splits.stream()
            .sorted(
                Comparator.comparingLong((Split split) -> split.from() - split.to())
                    .thenComparing(Split::name))
            .toList();
    if (work.isEmpty()) {
      return;
    }
    Map<Input, Integer> expected = new HashMap<>();
    work.forEach(split -> expected.merge(split.file(), 1, Integer::sum));
    Map<Input, List<Extracted>> arrived = new HashMap<>();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(configuration));
    String place = folder.toString();
    TreeSet<Kind> wanted = new TreeSet<>(kinds);
    Function1<Iterator<Split>, Extracted> task =
        (Function1<Iterator<Split>, Extracted> & Serializable)
            split -> extract(settings.value().value(), place, wanted, split.next());
    progress.begin(work.size());
    spark
        .sparkContext()
        .runJob(
            context.parallelize(work, work.size()).rdd(),
            task,
            (_, result) -> {
              arrive(result, expected, arrived, outcome, again);
              return BoxedUnit.UNIT;
            },
            ClassTag$.MODULE$.apply(Extracted.class));
  }

  private static Extracted extract(
      Configuration configuration, String folder, Set<Kind> kinds, Split split) {
    try {
      String attempt = Long.toString(TaskContext.get().taskAttemptId());
      return new Extraction(configuration, new Path(folder), kinds).run(split, attempt);
    } catch (IOException e) {
      throw new UncheckedIOException(split.name() + " cannot be written", e);
    }
  }

  private void arrive(
      Extracted result,
      Map<Input, Integer> expected,
      Map<Input, List<Extracted>> arrived,
      Outcome outcome,
      List<Input> again) {
    Input file = result.split().file();
    List<Extracted> all = arrived.computeIfAbsent(file, _ -> new ArrayList<>());
    all.add(result);
    progress.step(result.pages());
    if (all.size() < expected.getOrDefault(file, 0)) {
      return;
    }
    all.sort(Comparator.comparingLong(each -> each.split().from()));
    for (Extracted each : all) {
      if (each.unreadable() != null) {
        outcome.unreadable().put(file.address(), each.unreadable());
        return;
      }
    }
    if (!fit(all)) {
      again.add(file);
      return;
    }
    Done done = Done.of(file, settings(), all);
    try {
      done.write(folder, configuration);
    } catch (IOException e) {
      throw new UncheckedIOException("the manifest of " + folder + " cannot be written", e);
    }
    outcome.done().add(done);
  }

  /** Whether splits give together what the archive read as a whole would give. */
  private static boolean fit(List<Extracted> splits) {
    for (int i = 1; i < splits.size(); i++) {
      if (splits.get(i).begin() != splits.get(i - 1).end()) {
        return false;
      }
    }
    return splits.size() == 1 || splits.stream().allMatch(each -> each.damages() == 0);
  }
}
