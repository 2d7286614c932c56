package org.compend.serve.http;

import java.util.Arrays;

/** Tells clients apart. */
final class Clients {
  private Clients() {}

  /**
   * The name of a client: its address; of IPv6 the first 64 bits, for one household or machine has
   * all that follow.
   */
  static String name(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String plain = address.replaceAll("^\\[|\\]$", "").replaceFirst("%.*$", "");
    String[] halves = plain.split("::", 2);
    if (halves.length == 2) {
      long given = Arrays.stream(plain.split(":", -1)).filter(group -> !group.isEmpty()).count();
      String zeros = ":0".repeat((int) Math.max(0, 8 - given));
      plain =
          (halves[0].isEmpty() ? zeros.replaceFirst("^:", "") : halves[0] + zeros)
              + ":"
              + halves[1];
    }
    String[] groups = plain.split(":", -1);
    return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length))) + "::/64";
  }
}
