package org.compend.serve.desk;

import java.util.function.Supplier;
import org.compend.serve.http.Reply;
import org.compend.serve.page.Templates;

/** Makes the pages of the desk. */
final class Windows {
  /** As for readers' pages, with the desk's own script, and with captured pages in frames. */
  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; frame-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Templates templates;
  private final Supplier<String> magazine;

  /**
   * Pages.
   *
   * @param magazine the magazine's name
   */
  Windows(Templates templates, Supplier<String> magazine) {
    this.templates = templates;
    this.magazine = magazine;
  }

  /** What surrounds a page. */
  DeskFrame frame(String title, String here, Editor editor) {
    return DeskFrame.of(magazine.get(), title, here, editor);
  }

  /** What surrounds a page that is seen before signing in. */
  DeskFrame outside(String title) {
    return DeskFrame.outside(magazine.get(), title);
  }

  /** A page from a template of the desk. */
  Reply page(String template, Object model) {
    return templates
        .page("desk/" + template, model)
        .with("Content-Security-Policy", POLICY)
        .secret();
  }

  /** A page that says one thing. */
  private Reply notice(DeskFrame frame, String say, int status) {
    return page("notice", new NoticePage(frame, say)).status(status);
  }

  /** What is said to whoever sends a form that was not made for them, or not for this session. */
  Reply stale() {
    return notice(
        outside("This form is out of date"),
        "You have been signed out since it was opened, or it comes from elsewhere. Nothing was"
            + " changed. Go back to keep what you have written, sign in in another window, then"
            + " open the form anew.",
        403);
  }

  /** What is said to editors who may not do this. */
  Reply notYours(Editor editor) {
    return notice(
        frame("This is for admins", "", editor),
        "Your account is an editor’s. An admin can do this for you, or change your role.",
        403);
  }

  /** What is said where there is nothing. */
  Reply missing(Editor editor, String what) {
    return notice(frame("Not here", "", editor), what, 404);
  }
}
