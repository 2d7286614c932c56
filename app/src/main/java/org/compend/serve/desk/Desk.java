package org.compend.serve.desk;

import java.time.InstantSource;
import org.compend.archive.Archive;
import org.compend.edit.ArticleEditor;
import org.compend.edit.OwnArticles;
import org.compend.edit.Passwords;
import org.compend.edit.People;
import org.compend.extract.Extractor;
import org.compend.gather.LinkCheck;
import org.compend.select.DigestDesk;
import org.compend.select.Issues;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Library;
import org.compend.serve.page.Templates;
import org.compend.serve.shelf.Drafted;
import org.compend.serve.shelf.Volumes;

/** The desk: everything below {@code /desk}. */
public final class Desk {
  private final Archive archive;
  private final Gate gate;
  private final Windows windows;
  private final Passwords passwords = new Passwords();
  private final SignIn signIn;
  private final InstantSource clock;
  private final boolean secure;
  private final OwnArticles own;
  private final People people;
  private final ArticleEditor articles;
  private final Issues issues;
  private final DigestDesk digests;
  private final Drafted drafted;
  private final LinkCheck links;

  /**
   * A desk.
   *
   * @param digests where digests are made by hand
   * @param drafted shows what is not published yet
   * @param links follows links to other sites where editors ask for it
   * @param clock tells when sessions end
   * @param secure whether editors come by HTTPS
   */
  public Desk(
      Library library,
      Templates templates,
      Volumes volumes,
      DigestDesk digests,
      Drafted drafted,
      LinkCheck links,
      InstantSource clock,
      boolean secure) {
    this.archive = library.archive();
    this.windows = new Windows(templates, library::name);
    this.gate = new Gate(archive, clock, windows, secure);
    this.signIn = new SignIn(archive, passwords, clock);
    this.clock = clock;
    this.secure = secure;
    this.people = new People(archive, passwords, clock);
    this.articles = new ArticleEditor(archive, Extractor.standard());
    this.own = new OwnArticles(archive, Extractor.standard(), clock);
    this.issues = volumes.issues();
    this.digests = digests;
    this.drafted = drafted;
    this.links = links;
  }

  /** Does what is due: publishes the articles whose time has come. */
  public void doWhatIsDue() {
    own.publishDue();
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    DeskStyle.addTo(routes);
    new SignInPages(archive, signIn, gate, windows, secure).addTo(routes);
    new AccountPages(archive, passwords, people, signIn, gate, windows).addTo(routes);
    new PeoplePages(archive, people, gate, windows).addTo(routes);
    new OwnDesk(archive, own, gate, windows).addTo(routes);
    new InboxPages(archive, gate, windows).addTo(routes);
    new DigestPages(archive, issues, digests, gate, windows).addTo(routes);
    new CoverPages(archive, digests, gate, windows).addTo(routes);
    new LinkPages(archive, digests, links, gate, windows).addTo(routes);
    new ProofPages(archive, drafted, gate, windows).addTo(routes);
    new SeriesPages(archive, issues, clock, gate, windows).addTo(routes);
    new NotePages(archive, clock, gate, windows).addTo(routes);
    new NameDesk(archive, gate, windows).addTo(routes);
    new ArticleDesk(archive, articles, clock, gate, windows).addTo(routes);
  }
}
