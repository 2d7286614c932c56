package org.compend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of cases in {@code corpus/}, each with what is given, what is expected of it and a
 * README that says where it is from. {@code -Dcorpus.rewrite=true} writes what is expected anew.
 */
public final class Corpus {
  private Corpus() {}

  /** The folders of cases of one kind, in the order of their names. */
  public static List<Path> cases(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("..", "corpus", kind))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** Fails unless a file has exactly this text. */
  public static void assertExpected(Path expected, String actual) throws IOException {
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
