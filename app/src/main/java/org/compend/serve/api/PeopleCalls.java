package org.compend.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compend.archive.Account;
import org.compend.archive.Accounts;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.edit.Fault;
import org.compend.edit.People;
import org.compend.serve.http.Method;

/** A program's own account and its tokens; for admins, everybody's. */
final class PeopleCalls {
  private static final String OWN = "Own account";
  private static final String GROUP = "Users";
  private static final Map<String, Role> ROLES = Told.byWord(Role.values());

  private final Archive archive;
  private final People people;

  PeopleCalls(Archive archive, People people) {
    this.archive = archive;
    this.people = people;
  }

  List<Operation> operations() {
    String one = "/users/{name}";
    return List.of(
        Operation.get(
                "/account",
                OWN,
                "getAccount",
                "Tells whose token this is.",
                call -> Answer.of(Told.of(call.account())))
            .giving("User"),
        Operation.get(
                "/account/tokens",
                OWN,
                "listTokens",
                "Lists one's own tokens.",
                call -> call.page(archive.accounts().tokens(call.editor()), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Tokens"),
        Operation.of(
                Method.POST,
                "/account/tokens",
                OWN,
                "addToken",
                "Makes a token, which is told this once; one of the same label is replaced.",
                this::addToken)
            .taking("Label")
            .giving(201, "NewToken"),
        Operation.of(
            Method.DELETE,
            "/account/tokens/{label}",
            OWN,
            "removeToken",
            "Removes a token, which opens nothing any more.",
            this::removeToken),
        Operation.get(
                "/users",
                GROUP,
                "listUsers",
                "Lists who works at the desk.",
                call -> call.page(archive.accounts().all(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Users")
            .forAdmins(),
        Operation.of(Method.POST, "/users", GROUP, "addUser", "Makes an account.", this::add)
            .taking("NewUser")
            .giving(201, "User")
            .forAdmins(),
        Operation.of(
                Method.PATCH,
                one,
                GROUP,
                "changeUser",
                "Changes what an account may do, or its password, which signs it out everywhere.",
                this::change)
            .taking("UserChange")
            .giving("User")
            .forAdmins(),
        Operation.of(
                Method.DELETE,
                one,
                GROUP,
                "removeUser",
                "Removes an account with its sessions and tokens; what it has done stays.",
                this::remove)
            .forAdmins());
  }

  private Answer addToken(Call call) {
    String label = call.body("label").raw("label").strip();
    People.labelFault(label)
        .ifPresent(fault -> {
          throw Refused.faulty(List.of(fault));
        });
    String secret = people.token(call.editor(), label).text();
    Accounts.Token made =
        archive.accounts().tokens(call.editor()).stream()
            .filter(token -> token.label().equals(label))
            .findFirst()
            .orElseThrow(Refused::overtaken);
    return Answer.created(
        "/account/tokens", Json.object("label", label, "made", made.made(), "token", secret));
  }

  private Answer removeToken(Call call) {
    if (!archive.accounts().removeToken(call.editor(), call.name("label"))) {
      throw Refused.missing("You have no token of this label.");
    }
    return Answer.none();
  }

  private Answer add(Call call) {
    Body body = call.body("name", "password", "role");
    String name = body.raw("name").strip();
    Role role = Optional.ofNullable(body.word("role", ROLES)).orElse(Role.EDITOR);
    people
        .add(name, body.raw("password"), role)
        .ifPresent(fault -> {
          throw Refused.faulty(List.of(fault));
        });
    return Answer.created("/users/" + name, Told.of(user(name)));
  }

  private Account user(String name) {
    return archive
        .accounts()
        .find(name)
        .orElseThrow(() -> Refused.missing("There is no account of this name."));
  }

  /** Somebody else: nobody changes or removes their own account. */
  private Account another(Call call) {
    Account account = user(call.name("name"));
    if (account.name().equals(call.editor())) {
      throw new Refused(
          409, "Nobody changes or removes their own account here: another admin can.");
    }
    return account;
  }

  private Answer change(Call call) {
    String name = another(call).name();
    Body body = call.body("role", "password");
    Role role = body.word("role", ROLES);
    if (body.has("password")) {
      Optional<Fault> objection = people.change(name, body.raw("password"));
      if (objection.isPresent()) {
        throw Refused.faulty(List.of(objection.get()));
      }
    }
    if (role != null) {
      archive.accounts().change(name, role);
    }
    return Answer.of(Told.of(user(name)));
  }

  private Answer remove(Call call) {
    archive.accounts().remove(another(call).name());
    return Answer.none();
  }
}
