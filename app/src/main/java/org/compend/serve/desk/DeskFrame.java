package org.compend.serve.desk;

import org.compend.archive.Role;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the desk.
 *
 * @param magazine the magazine's name
 * @param title the page's own title
 * @param here the path of the part of the desk that the page belongs to
 * @param editor who is signed in; {@code null} where nobody is
 * @param formToken what each form carries; empty where nobody is signed in
 */
public record DeskFrame(
    String magazine,
    String title,
    String here,
    @Nullable String editor,
    Role role,
    String formToken) {

  static DeskFrame of(String magazine, String title, String here, Editor editor) {
    return new DeskFrame(
        magazine, title, here, editor.name(), editor.account().role(), editor.formToken());
  }

  static DeskFrame outside(String magazine, String title) {
    return new DeskFrame(magazine, title, "", null, Role.EDITOR, "");
  }

  /** Whether who is signed in says who else may. */
  public boolean isAdmin() {
    return role == Role.ADMIN;
  }
}
