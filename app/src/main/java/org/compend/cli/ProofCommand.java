package org.compend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.compend.Digest;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Correction;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Indexer;
import org.compend.gather.LinkCheck;
import org.compend.press.epub.EpubPress;
import org.compend.select.Finding;
import org.compend.select.Issue;
import org.compend.select.OutsideLinks;
import org.compend.select.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what is wrong with a digest. */
@Command(
    name = "proof",
    description = "Tells what may have to be put right in a digest, article by article.",
    footer = {"", "Ends with 1 where nothing is wrong, as grep does where it finds nothing."})
final class ProofCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Shell shell;

  @Parameters(
      paramLabel = "DIGEST",
      description = "As list shows it; a series means its last, an id its draft.")
  private String name = "";

  @Option(
      names = "--links",
      description = "Follows its links to other sites as well, and tells what came of each.")
  private boolean links;

  @Mixin private AttachOption attach = new AttachOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  ProofCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    long most = attach.most();
    try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
      Issue issue = room.named(name);
      Annotator annotator = new Annotator();
      List<Finding> faults = new ArrayList<>(Proof.of(issue, annotator));
      long size = size(issue, annotator, room.archive().corrections().all());
      if (size > most) {
        faults.add(Finding.tooLarge(size));
      }
      faults.forEach(fault ->
          shell.line(
              (fault.article() == null ? "the digest" : fault.article() + " " + fault.title())
                  + ": "
                  + fault.words()
                  + (fault.excerpt().isEmpty() ? "" : " (" + fault.excerpt() + ")")));
      boolean dead = links && follow(issue);
      return faults.isEmpty() && !dead ? Exit.NOTHING : Exit.DONE;
    }
  }

  /** The bytes of its EPUB, as the desk presses it for its proof. */
  private static long size(Issue issue, Annotator annotator, List<Correction> corrections)
      throws IOException {
    Digest digest = issue.bound().digest();
    DigestApparatus apparatus =
        Indexer.usual(digest, annotator, corrections, issue.holdings()).of(digest);
    try (Count count = new Count()) {
      new EpubPress().press(digest, apparatus, issue.assets(), count);
      return count.bytes;
    }
  }

  /** Counts what is written, and keeps nothing. */
  private static final class Count extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }

  /** Tells what came of each link; true where one leads nowhere. */
  private boolean follow(Issue issue) throws IOException {
    List<OutsideLinks.Link> outside = OutsideLinks.of(issue);
    try (LinkCheck check = fetch.links(shell)) {
      Map<URI, LinkCheck.Result> results =
          check.follow(outside.stream().map(OutsideLinks.Link::target).toList(), PATIENCE);
      boolean dead = false;
      for (OutsideLinks.Link link : outside) {
        LinkCheck.Result result = Objects.requireNonNull(results.get(link.target()));
        dead |= result.state() == LinkCheck.State.DEAD;
        shell.line(
            (link.article() == null ? "the foreword" : link.article() + " " + link.title())
                + ": "
                + link.target()
                + ": "
                + result.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", "
                + result.words());
      }
      return dead;
    }
  }
}
