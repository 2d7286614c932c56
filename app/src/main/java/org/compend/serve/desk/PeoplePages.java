package org.compend.serve.desk;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.edit.Passwords;
import org.compend.edit.People;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** Where admins say who works at the desk. */
final class PeoplePages {
  private static final String PATH = "/desk/people";

  private final Archive archive;
  private final People everybody;
  private final Gate gate;
  private final Windows windows;

  PeoplePages(Archive archive, People everybody, Gate gate, Windows windows) {
    this.archive = archive;
    this.everybody = everybody;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    routes
        .answer(PATH, Set.of(), gate.page(Role.ADMIN, (_, editor) -> page(editor, "", "")))
        .form(PATH, Set.of(), gate.form(Role.ADMIN, this::add))
        .form(PATH + "/{name}", Set.of(), gate.form(Role.ADMIN, this::change));
  }

  private Reply page(Editor editor, String name, String problem) {
    List<PeoplePage.Person> people =
        archive.accounts().all().stream().map(account -> person(account, editor)).toList();
    return windows
        .page(
            "people",
            new PeoplePage(
                windows.frame("People", PATH, editor), people, name, Passwords.SHORTEST, problem))
        .status(problem.isEmpty() ? 200 : 422);
  }

  private static PeoplePage.Person person(Account account, Editor editor) {
    return new PeoplePage.Person(
        account.name(),
        account.role() == Role.ADMIN,
        account.made().atZone(ZoneOffset.UTC).toLocalDate().toString(),
        account.name().equals(editor.name()));
  }

  private Reply add(Ask ask, Editor editor, Fields fields) {
    String name = fields.text("name").toLowerCase(Locale.ROOT);
    String password = fields.raw("password");
    return everybody
        .add(name, password, role(fields))
        .map(fault -> page(editor, name, fault.say()))
        .orElseGet(() -> Reply.seeOther(PATH));
  }

  private Reply change(Ask ask, Editor editor, Fields fields) {
    String name = ask.name("name");
    if (name.equals(editor.name())) {
      return page(
          editor, "", "Nobody changes or removes their own account here: another admin can.");
    }
    boolean there =
        switch (fields.text("do")) {
          case "role" -> archive.accounts().change(name, role(fields));
          case "remove" -> archive.accounts().remove(name);
          default -> archive.accounts().find(name).isPresent();
        };
    return there
        ? Reply.seeOther(PATH)
        : windows.missing(editor, "There is no account of this name any more.");
  }

  private static Role role(Fields fields) {
    return fields.text("role").equals("admin") ? Role.ADMIN : Role.EDITOR;
  }
}
