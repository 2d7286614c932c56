package org.compend.serve.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which editors look after their own account.
 *
 * @param problem why something was not done; may be empty
 * @param done what was done; may be empty
 * @param secret a token that was just made, which is shown this once; may be empty
 * @param tokens what the editor's programs sign in with
 */
public record AccountPage(
    DeskFrame frame, String problem, String done, String secret, List<Token> tokens) {
  public AccountPage {
    tokens = List.copyOf(tokens);
  }

  /**
   * What a program signs in with.
   *
   * @param used when it was last used; {@code null} for never
   */
  public record Token(String label, When made, @Nullable When used) {}
}
