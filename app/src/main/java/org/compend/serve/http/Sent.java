package org.compend.serve.http;

import java.util.List;
import java.util.Map;
import org.compend.Bytes;

/** What was sent to where a form with a file goes ({@code multipart/form-data}, RFC 7578). */
public sealed interface Sent {
  /**
   * Such a form.
   *
   * @param file the first file; empty where none was chosen
   */
  record Form(Map<String, List<String>> fields, Bytes file) implements Sent {
    public Form {
      fields = Map.copyOf(fields);
    }
  }

  /** More than may be sent. */
  record TooLarge() implements Sent {}

  /** No such form, or one that is not put together as the standard says. */
  record Malformed() implements Sent {}
}
