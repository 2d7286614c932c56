package org.compend.serve.desk;

import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.edit.Passwords;
import org.compend.edit.People;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** What editors can do about their own account. */
final class AccountPages {
  private static final String PATH = "/desk/account";

  private final Archive archive;
  private final Passwords passwords;
  private final People people;
  private final SignIn signIn;
  private final Gate gate;
  private final Windows windows;

  AccountPages(
      Archive archive,
      Passwords passwords,
      People people,
      SignIn signIn,
      Gate gate,
      Windows windows) {
    this.archive = archive;
    this.passwords = passwords;
    this.people = people;
    this.signIn = signIn;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of("done"), gate.page(Role.EDITOR, this::page))
        .form(PATH + "/password", Set.of(), gate.form(Role.EDITOR, this::password))
        .form(PATH + "/sessions", Set.of(), gate.form(Role.EDITOR, this::endAll))
        .form(PATH + "/tokens", Set.of(), gate.form(Role.EDITOR, this::token));
  }

  private Reply page(Ask ask, Editor editor) {
    String done =
        switch (ask.first("done").orElse("")) {
          case "" -> "";
          case "token" -> "The token opens nothing any more.";
          default -> "Your password is changed.";
        };
    return page(editor, "", done, "");
  }

  private Reply page(Editor editor, String problem, String done, String secret) {
    return windows.page(
        "account",
        new AccountPage(
            windows.frame("Your account", PATH, editor),
            problem,
            done,
            secret,
            archive.accounts().tokens(editor.name()).stream()
                .map(token ->
                    new AccountPage.Token(
                        token.label(), When.of(token.made()), When.ofNullable(token.used())))
                .toList()));
  }

  /** Makes a token, which is shown this once, or removes one. */
  private Reply token(Ask ask, Editor editor, Fields fields) {
    String label = fields.text("label");
    if (fields.text("do").equals("remove")) {
      archive.accounts().removeToken(editor.name(), label);
      return Reply.seeOther(PATH + "?done=token");
    }
    return People.labelFault(label)
        .map(fault -> page(editor, fault.say(), "", "").status(422))
        .orElseGet(() -> page(editor, "", "", people.token(editor.name(), label).text()));
  }

  private Reply password(Ask ask, Editor editor, Fields fields) {
    String chosen = fields.raw("new");
    Optional<String> problem =
        Passwords.objection(chosen, editor.name())
            .or(() ->
                chosen.equals(fields.raw("again"))
                    ? Optional.empty()
                    : Optional.of("The new password was entered in two ways."))
            .or(() -> objection(editor, fields.raw("current")));
    if (problem.isPresent()) {
      return page(editor, problem.get(), "", "").status(422);
    }
    archive.accounts().change(editor.name(), passwords.hash(chosen));
    return gate.begin(editor.account(), Reply.seeOther(PATH + "?done=1"));
  }

  /** What is wrong with the password that an editor says is theirs; guesses are counted. */
  private Optional<String> objection(Editor editor, String current) {
    return switch (signIn.attempt(editor.name(), current, "account")) {
      case SignIn.Outcome.In _ -> Optional.empty();
      case SignIn.Outcome.Wrong() -> Optional.of("This is not your current password.");
      case SignIn.Outcome.TooMany() ->
          Optional.of("There were too many attempts. Wait a quarter of an hour, then try again.");
    };
  }

  private Reply endAll(Ask ask, Editor editor, Fields fields) {
    archive.sessions().endAll(editor.name());
    return gate.forget(Reply.seeOther("/desk/sign-in"));
  }
}
