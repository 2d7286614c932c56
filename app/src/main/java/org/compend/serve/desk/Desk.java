package org.compend.serve.desk;

import java.time.InstantSource;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Library;
import org.compend.serve.page.Templates;

/** The desk: everything below {@code /desk}. */
public final class Desk {
  private final Archive archive;
  private final Gate gate;
  private final Windows windows;
  private final Passwords passwords = new Passwords();
  private final SignIn signIn;
  private final InstantSource clock;
  private final boolean secure;

  /**
   * A desk.
   *
   * @param clock tells when sessions end
   * @param secure whether editors come by HTTPS
   */
  public Desk(Library library, Templates templates, InstantSource clock, boolean secure) {
    this.archive = library.archive();
    this.windows = new Windows(templates, library::name);
    this.gate = new Gate(archive, clock, windows, secure);
    this.signIn = new SignIn(archive, passwords, clock);
    this.clock = clock;
    this.secure = secure;
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    DeskStyle.addTo(routes);
    new SignInPages(archive, signIn, gate, windows, secure).addTo(routes);
    new AccountPages(archive, passwords, signIn, gate, windows).addTo(routes);
    new PeoplePages(archive, passwords, clock, gate, windows).addTo(routes);
    routes.answer(
        "/desk", Set.of(), gate.page(Role.EDITOR, (_, _) -> Reply.seeOther("/desk/account")));
  }
}
