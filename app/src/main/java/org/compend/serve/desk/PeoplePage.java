package org.compend.serve.desk;

import java.util.List;

/**
 * The page on which admins say who works at the desk.
 *
 * @param shortest how many characters a password has at least
 * @param problem why something was not done; may be empty
 */
public record PeoplePage(
    DeskFrame frame, List<Person> people, String name, int shortest, String problem) {
  public PeoplePage {
    people = List.copyOf(people);
  }

  /** Somebody who works at the desk. */
  public record Person(String name, boolean admin, String since, boolean you) {}
}
