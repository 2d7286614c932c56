package org.compend.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.resource.Resource;

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

  /** How often the types of a group are named. */
  static int count(Map<String, Integer> types, int group) {
    int count = 0;
    for (Map.Entry<String, Integer> type : types.entrySet()) {
      count += groupOf(type.getKey()) == group ? type.getValue() : 0;
    }
    return count;
  }

  /** A program is called by its first word: what follows is its version. */
  private static int groupOf(String type) {
    int space = type.indexOf(' ');
    return GROUPS.getOrDefault(space < 0 ? type : type.substring(0, space), -1);
  }

  /** What a page says of itself, as a number: an article, a forum, a product, a list, nothing. */
  static int hint(Map<String, Integer> types) {
    return has(types, ARTICLE)
        ? 4
        : has(types, FORUM) ? 1 : has(types, PRODUCT) ? 2 : has(types, LISTING) ? 3 : 0;
  }

  private static boolean has(Map<String, Integer> types, int group) {
    return !types.isEmpty() && count(types, group) > 0;
  }
}
