package org.compend.apparatus;

/** What a name names, with the number that the trained tables know it by. */
enum NameKind {
  PERSON(0),
  PLACE(1),
  ORGANISATION(2),
  /** A work, an event, a product. */
  OTHER(3),
  /** A people, a faith, a party's followers: no name for an index. */
  PEOPLE(4);

  private final int number;

  NameKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Whether it is neither a person, a place nor a people. */
  boolean isThing() {
    return this == ORGANISATION || this == OTHER;
  }

  static NameKind of(int number) {
    for (NameKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of name has the number " + number);
  }
}
