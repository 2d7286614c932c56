package org.compend.serve.page;

import java.util.List;

/**
 * The page on which readers choose type, width and colours.
 *
 * @param back the path they came from
 * @param kept whether a choice was just kept
 */
public record ReadingPage(Frame frame, List<Choice> choices, String back, boolean kept) {
  public ReadingPage {
    choices = List.copyOf(choices);
  }

  /** One thing to choose. */
  public record Choice(String name, String label, List<Option> options) {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** One way to choose it. */
  public record Option(String value, String label, boolean chosen) {}
}
