package org.compend.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.resource.Resource;
import org.jspecify.annotations.Nullable;

/** The groups of types that pages say to be of ({@code page-types.txt}). */
final class PageTypes {
  static final int COUNT = 12;
  static final int ARTICLE = 0;
  static final int FORUM = 1;
  static final int PRODUCT = 2;
  static final int LISTING = 3;
  static final int OFFER = 4;

  private static final Map<String, Integer> GROUPS = read();

  private PageTypes() {}

  private static Map<String, Integer> read() {
    Map<String, Integer> groups = new HashMap<>();
    List<String> lines = Resource.lines(PageTypes.class, "page-types.txt");
    for (int group = 0; group < lines.size(); group++) {
      String[] types = lines.get(group).split(" ", -1);
      for (int i = 1; i < types.length; i++) {
        groups.put(types[i], group);
      }
    }
    return Map.copyOf(groups);
  }

  /** How often the types of each group are named. */
  static int[] counts(Map<String, Integer> types) {
    int[] counts = new int[COUNT];
    types.forEach((type, times) -> {
      Integer group = groupOf(type);
      if (group != null) {
        counts[group] += times;
      }
    });
    return counts;
  }

  /** A program is called by its first word: what follows is its version. */
  private static @Nullable Integer groupOf(String type) {
    int space = type.indexOf(' ');
    return GROUPS.get(space < 0 ? type : type.substring(0, space));
  }

  /** What a page says of itself, as a number: an article, a forum, a product, a list, nothing. */
  static int hint(Map<String, Integer> types) {
    int[] counts = counts(types);
    return counts[ARTICLE] > 0
        ? 4
        : counts[FORUM] > 0 ? 1 : counts[PRODUCT] > 0 ? 2 : counts[LISTING] > 0 ? 3 : 0;
  }
}
