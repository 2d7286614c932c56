package org.compend.cli;

import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.compend.press.SafeText;

/**
 * What surrounds a run of the command.
 *
 * @param in standard input
 * @param out standard output: the result, if it goes there
 * @param err standard error: everything that is said to the user
 * @param folder against which relative paths are resolved
 * @param terminal whether standard error is a terminal
 * @param marks whether standard output is one, so that words in it can be made bold
 * @param environment the environment variables
 */
record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path folder,
    boolean terminal,
    boolean marks,
    Map<String, String> environment) {
  /** Prints a line of the result for people, without what a terminal would obey. */
  void line(String line) {
    text(line + "\n");
  }

  /** Prints some of the result for people, of whole lines, without what a terminal would obey. */
  void text(String text) {
    out.print(SafeText.of(text));
  }

  /** Prints some of the result for programs, without what a terminal would obey. */
  void json(String json) {
    out.print(SafeText.ofJson(json));
  }

  /** Prints some of the result as it is, marks for the terminal included. */
  void marked(String safe) {
    out.print(safe);
  }

  /** Says something to the user, without what a terminal would obey. */
  void tell(String line) {
    err.println(SafeText.of(line));
  }

  /** The exit code of a list; where nothing is on it, that is said, and what to do. */
  int listed(Collection<?> list, String nothing) {
    if (list.isEmpty()) {
      tell("compend: " + nothing);
      return Exit.NOTHING;
    }
    return Exit.DONE;
  }

  /** Fails unless standard output has taken all of the result. */
  void finish() throws CannotWrite {
    if (out.checkError()) {
      throw new CannotWrite(
          "cannot write to standard output: its reader has gone, or its disk is full");
    }
  }

  /**
   * A file as its owner would name it: from the folder in which the command runs.
   *
   * @param place a path; anything else is shown as it is
   */
  String shown(String place) {
    Path here = folder.toAbsolutePath().normalize();
    String above = here.getNameCount() == 0 ? here.toString() : here + File.separator;
    return place.startsWith(above) ? place.substring(above.length()) : place;
  }
}
