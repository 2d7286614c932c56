package org.compend.serve.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.archive.Sessions;
import org.compend.edit.Secret;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Sent;
import org.compend.serve.http.Visitor;

/**
 * Lets in who is signed in, and takes forms alone that were made for them.
 *
 * <p>A session is a random number in a cookie; the archive has its digest. What a form carries is
 * made of that number, so that no other site can make it (OWASP Cross-Site Request Forgery
 * Prevention Cheat Sheet, on top of {@code SameSite} and Fetch Metadata).
 */
final class Gate {
  /** The field in which forms carry what was made for their editor. */
  static final String FORM_TOKEN = "token";

  private final Archive archive;
  private final InstantSource clock;
  private final Windows windows;
  private final String cookie;
  private final String attributes;

  /**
   * A gate.
   *
   * @param secure whether readers come by HTTPS
   */
  Gate(Archive archive, InstantSource clock, Windows windows, boolean secure) {
    this.archive = archive;
    this.clock = clock;
    this.windows = windows;
    this.cookie = secure ? "__Secure-desk" : "desk";
    this.attributes = "; Path=/desk; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** A page for editors. */
  @FunctionalInterface
  interface Page {
    Reply reply(Ask ask, Editor editor);
  }

  /** What a form of editors is sent to. */
  @FunctionalInterface
  interface Form {
    Reply reply(Ask ask, Editor editor, Fields fields);
  }

  /** What a form of editors with a file is sent to. */
  @FunctionalInterface
  interface Upload {
    /** The answer. */
    Reply reply(Ask ask, Editor editor, Sent sent);
  }

  /** Lets editors of a role send a form with a file. */
  Routes.Upload upload(Role role, Upload upload) {
    return (ask, visitor, read) -> {
      Optional<Editor> editor = editor(visitor);
      if (editor.isEmpty()) {
        return windows.stale();
      }
      if (!may(editor.get(), role)) {
        return windows.notYours(editor.get());
      }
      Sent sent = read.get();
      boolean foreign =
          sent instanceof Sent.Form form
              && !editor.get().secret().made(new Fields(form.fields()).raw(FORM_TOKEN));
      return foreign ? windows.stale() : upload.reply(ask, editor.get(), sent).secret();
    };
  }

  /** Lets editors of a role see a page. */
  Routes.Answer page(Role role, Page page) {
    return (ask, visitor) ->
        editor(visitor)
            .map(editor ->
                may(editor, role) ? page.reply(ask, editor).secret() : windows.notYours(editor))
            .orElseGet(() -> signIn(ask.path()));
  }

  /** Lets editors of a role send a form. */
  Routes.Form form(Role role, Form form) {
    return (ask, visitor, values) -> {
      Fields fields = new Fields(values);
      Optional<Editor> editor = editor(visitor);
      if (editor.isEmpty() || !editor.get().secret().made(fields.raw(FORM_TOKEN))) {
        return windows.stale();
      }
      return may(editor.get(), role)
          ? form.reply(ask, editor.get(), fields).secret()
          : windows.notYours(editor.get());
    };
  }

  /** The way to the sign-in and back. */
  private static Reply signIn(String path) {
    String back =
        path.equals("/desk") ? "" : "?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    return Reply.seeOther("/desk/sign-in" + back).secret();
  }

  private static boolean may(Editor editor, Role role) {
    return editor.account().role() == Role.ADMIN || role == Role.EDITOR;
  }

  /** Who a visitor is, where they are signed in. */
  Optional<Editor> editor(Visitor visitor) {
    return Optional.ofNullable(visitor.cookies().get(cookie))
        .map(Secret::new)
        .flatMap(secret ->
            archive
                .sessions()
                .account(secret.digest(), clock.instant())
                .map(account -> new Editor(account, secret)));
  }

  /** Begins a session, of which the reply tells the browser. */
  Reply begin(Account account, Reply reply) {
    Secret secret = Secret.random();
    archive.sessions().begin(account.name(), secret.digest(), clock.instant());
    return reply.with(
        "Set-Cookie",
        cookie + "=" + secret.text() + "; Max-Age=" + Sessions.LONGEST.toSeconds() + attributes);
  }

  /** Ends a session. */
  Reply end(Editor editor, Reply reply) {
    archive.sessions().end(editor.secret().digest());
    return forget(reply);
  }

  /** Lets the browser forget a session that has ended. */
  Reply forget(Reply reply) {
    return reply.with("Set-Cookie", cookie + "=; Max-Age=0" + attributes);
  }
}
