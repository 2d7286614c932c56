package org.compend.serve.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.edit.Secret;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;

/** The way in and out. */
final class SignInPages {
  private static final String TOO_MANY =
      "There were too many attempts to sign in. Wait a quarter of an hour, then try again.";
  private static final String WRONG = "This name and this password do not belong together.";
  private static final String LOST =
      "The browser did not send back what the form was made with. Allow cookies for this site, then"
          + " try again.";

  private final Archive archive;
  private final SignIn signIn;
  private final Gate gate;
  private final Windows windows;
  private final String cookie;
  private final String attributes;

  SignInPages(Archive archive, SignIn signIn, Gate gate, Windows windows, boolean secure) {
    this.archive = archive;
    this.signIn = signIn;
    this.gate = gate;
    this.windows = windows;
    this.cookie = secure ? "__Secure-form" : "form";
    this.attributes =
        "; Path=/desk/sign-in; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
  }

  void addTo(Routes routes) {
    routes
        .answer("/desk/sign-in", Set.of("back"), this::page)
        .form("/desk/sign-in", Set.of(), this::enter)
        .form("/desk/sign-out", Set.of(), gate.form(Role.EDITOR, this::leave));
  }

  private Reply page(Ask ask, Visitor visitor) {
    String back = ownPath(ask.first("back").orElse("/desk"));
    return gate.editor(visitor).isPresent()
        ? Reply.seeOther(back).secret()
        : page("", back, "", 200);
  }

  /** The page with a new token, which the browser holds until it is sent back. */
  private Reply page(String name, String back, String problem, int status) {
    Secret secret = Secret.random();
    boolean first = archive.accounts().all().isEmpty();
    return windows
        .page(
            "signin",
            new SignInPage(
                windows.outside("Sign in"), name, back, secret.formToken(), problem, first))
        .status(status)
        .with("Set-Cookie", cookie + "=" + secret.text() + attributes);
  }

  private Reply enter(Ask ask, Visitor visitor, Map<String, List<String>> values) {
    Fields fields = new Fields(values);
    String name = fields.text("name");
    String back = ownPath(fields.text("back"));
    Secret secret = new Secret(visitor.cookies().getOrDefault(cookie, ""));
    if (secret.text().isEmpty() || !secret.made(fields.raw(Gate.FORM_TOKEN))) {
      return page(name, back, LOST, 403);
    }
    return switch (signIn.attempt(name, fields.raw("password"), visitor.client())) {
      case SignIn.Outcome.In(var account) -> gate.begin(account, Reply.seeOther(back)).secret();
      case SignIn.Outcome.Wrong() -> page(name, back, WRONG, 422);
      case SignIn.Outcome.TooMany() -> page(name, back, TOO_MANY, 429).with("Retry-After", "900");
    };
  }

  private Reply leave(Ask ask, Editor editor, Fields fields) {
    return gate.end(editor, Reply.seeOther("/desk/sign-in"));
  }

  /** A path of the desk; nothing else is led back to. */
  private static String ownPath(String path) {
    return path.matches("/desk(?:/[\\x21-\\x7e&&[^\\\\]]{0,500})?") ? path : "/desk";
  }
}
