package org.compend.press;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.resource.Resource;

/** Sets of words that ship with the program, each in a file beside the class that asks for it. */
public final class WordSet {
  private WordSet() {}

  /**
   * The words of a file in UTF-8, parted by white space, without the lines that begin with {@code
   * #}.
   *
   * @param owner the class beside which it stands
   */
  public static Set<String> of(Class<?> owner, String resource) {
    return Resource.lines(owner, resource).stream()
        .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
