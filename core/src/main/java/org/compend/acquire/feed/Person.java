package org.compend.acquire.feed;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/**
 * An author or contributor as a feed names them.
 *
 * @param name the name; empty where only an address is told
 * @param email the e-mail address
 * @param url a page about the person
 */
public record Person(String name, @Nullable String email, @Nullable URI url) {
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}");

  /** RSS writes {@code me@example.com (Name)}, {@code Name <me@example.com>} and more. */
  static Person parse(String text) {
    String line = Prose.line(text);
    Matcher email = EMAIL.matcher(line);
    if (!email.find()) {
      return new Person(line, null, null);
    }
    String rest = line.substring(0, email.start()) + " " + line.substring(email.end());
    String name = rest.replaceAll("(?i)mailto:|\\(\\s*\\)|<\\s*>", " ").strip();
    if (name.startsWith("(") && name.endsWith(")")) {
      name = name.substring(1, name.length() - 1).strip();
    }
    return new Person(name, email.group(), null);
  }

  boolean isEmpty() {
    return name.isEmpty() && email == null && url == null;
  }
}
