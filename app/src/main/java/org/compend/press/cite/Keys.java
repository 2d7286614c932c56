package org.compend.press.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each reference of a bibliography a key that no other has. */
public final class Keys {
  private Keys() {}

  /** The keys, in the order of the references. */
  public static List<String> of(List<Reference> references) {
    Set<String> taken = new HashSet<>();
    List<String> keys = new ArrayList<>();
    for (Reference reference : references) {
      String key = reference.key();
      for (int i = 2; !taken.add(key); i++) {
        key = reference.key() + "-" + i;
      }
      keys.add(key);
    }
    return keys;
  }
}
