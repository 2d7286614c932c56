package org.compend.serve.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;

/**
 * How letters go out.
 *
 * @param server {@code smtp://user@host:587} or {@code smtps://user@host}; the former is encrypted
 *     where the server offers it, and must be where there is a user
 * @param password the user's password; empty where there is no user
 * @param from who writes: {@code "The Long Shore" <digests@shore.example>}
 * @param attachMost the largest file, in bytes, that is sent along; of a larger one its address
 */
public record PostSettings(URI server, String password, String from, long attachMost) {
  /** The largest file that mail servers take for sure, in megabytes. */
  public static final int USUAL_MOST_MB = 10;

  /**
   * Checks that letters can be written with these settings.
   *
   * @throws IllegalArgumentException if one of them cannot be meant; the message says what is
   */
  public PostSettings {
    boolean mail = "smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme());
    if (!mail || server.getHost() == null) {
      throw new IllegalArgumentException(
          server + " is no mail server; say smtp://user@mail.example:587");
    }
    try {
      new InternetAddress(from, true).validate();
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "'"
              + from
              + "' is no sender ("
              + e.getMessage()
              + "); say 'The Magazine <digests@magazine.example>'",
          e);
    }
  }

  /** The same without what nobody may see. */
  @Override
  public String toString() {
    return server + " from " + from;
  }
}
