package org.compend.extract.content;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that parts passages, as the scan of a page saw it. */
final class Container {
  /** Flags that an element hands down to all that is in it. */
  static final int NAVIGATION = 1;

  static final int FOOTER = 2;
  static final int ASIDE = 4;
  static final int HEADER = 8;
  static final int FORM = 16;
  static final int FIGURE = 32;
  static final int CAPTION = 64;
  static final int TABLE = 128;
  static final int LIST = 256;
  static final int QUOTATION = 512;
  static final int ARTICLE = 1024;
  static final int MAIN = 2048;
  static final int BODY_MARKED = 4096;
  static final int HIDDEN = 8192;
  static final int CODE = 16384;
  static final int ARIA_HIDDEN = 32768;
  static final int NESTED_ARTICLE = 65536;
  static final int SECTION = 131072;

  final Element element;
  final @Nullable Container parent;
  final Role role;

  /** The rank of the role. */
  final int rank;

  final int index;
  final int depth;

  int flags;

  /** The tag with its class, hashed: containers of one kind share it. */
  long signature;

  /** The groups of what its names mark, and with those of all containers around it. */
  int groups;

  int pathGroups;

  /** The sum of the learnt weights of the words in its class, id and roles. */
  float tokens;

  /** The same over all containers from the body to this one: sum, least and greatest. */
  float pathTokens;

  float pathTokensLeast;
  float pathTokensMost;

  /** The containers in it are those from {@code index} to before this. */
  int end;

  /** The passages in it. */
  int firstPassage;

  int endPassage;

  /** Characters of the passages in it, and those of them in links; wide ones count threefold. */
  int length;

  int linkLength;

  /** Characters in passages that read like prose. */
  int proseLength;

  int media;

  /** The headings of first rank on the page before it. */
  int headlinesBefore;

  int children;

  /** How many of the parent's children have this one's signature. */
  int alike = 1;

  /** How many of them stand before it. */
  int turn;

  /** Elements in it that tell a time. */
  int times;

  /** The topmost container around it (or itself) that is one of several alike, each of blocks. */
  @Nullable Container unit;

  Container(Element element, @Nullable Container parent, Role role, int index) {
    this.element = element;
    this.parent = parent;
    this.role = role;
    this.rank = role.rank();
    this.index = index;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  int passages() {
    return endPassage - firstPassage;
  }

  float linkDensity() {
    return length == 0 ? 0 : (float) linkLength / length;
  }

  /** The elements from the body to this one, as {@code body > div.story > p}. */
  String path() {
    StringBuilder path = new StringBuilder();
    for (Container at = this; at != null; at = at.parent) {
      StringBuilder step = new StringBuilder(at.element.normalName());
      for (String name : at.element.classNames()) {
        step.append('.').append(name);
      }
      path.insert(0, at == this ? step : step.append(" > "));
    }
    return path.toString();
  }

  /** How many steps, up and down, it is from this container to another. */
  int stepsTo(Container other) {
    Container from = this;
    Container to = other;
    int steps = 0;
    while (from != to) {
      if (from.depth >= to.depth && from.parent != null) {
        from = from.parent;
      } else if (to.parent != null) {
        to = to.parent;
      }
      steps++;
    }
    return steps;
  }

  /** The container so many levels above; the topmost where there are not so many. */
  Container above(int levels) {
    Container container = this;
    for (int i = 0; i < levels && container.parent != null; i++) {
      container = container.parent;
    }
    return container;
  }
}
