package org.compend.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.Image;
import org.compend.acquire.FileAssets;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.Listing;
import org.compend.apparatus.Holdings;
import org.compend.gather.InOrder;
import org.compend.select.Binder;
import org.compend.select.Cover;
import org.compend.select.Grouping;
import org.compend.select.Order;
import org.compend.select.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Presses the articles of files into a digest: the whole way through the house in one go. */
@Command(
    name = "press",
    description = "Presses the articles of files and folders into a digest.",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 done, but some inputs were skipped; 2 the command is wrong;",
      "3 no input holds an article; 4 the result cannot be written."
    })
final class PressCommand implements Callable<Integer> {
  private static final URI COVER = URI.create("compend:cover");

  private final Shell shell;

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private CoverOptions cover = new CoverOptions();

  @Mixin private CoverFile picture = new CoverFile();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      description =
          "given, date, newest, title, author or section;"
              + " else date for folders and given for files.")
  private @Nullable Order order;

  @Mixin private PressingOptions options = new PressingOptions();

  PressCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Pressing pressing = options.read(shell);
    Optional<Cover> chosen = picture.read(shell);
    FileSource source = inputs.source(shell);
    Listing listing = inputs.list(source, shell);
    List<Found> found = withoutOwn(pressing.named(), listing.found());
    Progress progress = options.progress(shell, found.size());
    Tally tally = new Tally(shell, progress::say);
    tally.skipped(listing);
    List<Article> articles = new ArrayList<>();
    FileAssets assets = new FileAssets();
    Reader reader = new Reader(source);
    InOrder.each(
        found,
        reader::all,
        outcomes -> {
          for (Reader.Outcome outcome : outcomes) {
            switch (outcome) {
              case Reader.Outcome.Read read when reader.isDraft(read) -> {
                progress.say("left out " + place(read.article()) + ": it is marked as a draft");
                tally.done();
              }
              case Reader.Outcome.Read read -> {
                articles.add(read.article());
                assets.add(read.found(), read.capture());
                tally.done();
              }
              case Reader.Outcome.Skipped skipped ->
                  tally.skipped(skipped.place(), skipped.reason());
            }
          }
          progress.step();
        });
    if (articles.isEmpty()) {
      progress.say("compend: nothing to press: no input holds an article");
      return Exit.NOTHING;
    }
    Binder.Bound bound = new Binder(wishes(found)).bind(articles);
    for (Binder.Duplicate duplicate : bound.duplicates()) {
      progress.say(
          "left out "
              + place(duplicate.left())
              + ": the same article as "
              + place(duplicate.kept()));
    }
    spare(found, pressing.outputs(bound.digest()));
    Digest digest = bound.digest();
    if (chosen.isPresent()) {
      Image image = new Image(List.of(COVER), chosen.get().alternative(), 0, 0);
      Assets covers = address -> chosen.map(Cover::picture).filter(_ -> address.equals(COVER));
      pressing.press(
          digest.withCover(image), List.of(), Holdings.none(), covers.or(assets), progress);
    } else {
      pressing.press(digest, List.of(), Holdings.none(), assets, progress);
    }
    return tally.exit();
  }

  /** The inputs without what an earlier run may have left in their folder. */
  private static List<Found> withoutOwn(List<Output> outputs, List<Found> found) {
    Set<Path> targets = new HashSet<>();
    for (Output output : outputs) {
      if (output.target() != null) {
        targets.add(output.target());
      }
    }
    for (Found file : found) {
      if (targets.contains(file.file()) && file.named()) {
        throw new Misused("-o " + file.file() + " is an input as well: name another file");
      }
    }
    return found.stream().filter(file -> !targets.contains(file.file())).toList();
  }

  /** The title of a digest may name a file that is an input. */
  private static void spare(List<Found> found, List<Output> outputs) throws CannotWrite {
    for (Found file : found) {
      if (outputs.stream().anyMatch(output -> file.file().equals(output.target()))) {
        throw new CannotWrite(
            file.file().getFileName() + " would take the place of an input; name a file with -o");
      }
    }
  }

  private Wishes wishes(List<Found> found) {
    boolean folders = found.stream().anyMatch(file -> !file.named());
    return cover.read(
        Epoch.of(shell.environment()),
        order != null ? order : folders ? Order.DATE : Order.GIVEN,
        choice(),
        fallbackTitle(),
        newest(found));
  }

  /** What was asked for, as the command that asked it: exact in every language. */
  private String choice() {
    StringBuilder choice = new StringBuilder("compend press");
    inputs.given().stream().limit(4).forEach(input -> choice.append(' ').append(name(input)));
    if (inputs.given().size() > 4) {
      choice.append(" … (").append(inputs.given().size()).append(')');
    }
    if (order != null) {
      choice.append(" --order ").append(order.name().toLowerCase(Locale.ROOT));
    }
    if (cover.sections() != Grouping.AUTO) {
      choice.append(" --sections ").append(cover.sections().name().toLowerCase(Locale.ROOT));
    }
    return choice.toString();
  }

  /**
   * The name of the first input that is there, as a title: {@code saved-pages} becomes “Saved
   * pages”.
   */
  private String fallbackTitle() {
    Path first =
        inputs.given().stream()
            .filter(input -> Files.exists(shell.folder().resolve(input)))
            .findFirst()
            .orElseGet(() -> inputs.given().getFirst());
    String name = new Found(Path.of(name(first)), Path.of(""), true).id();
    String words = name.replaceAll("[-_\\s]+", " ").strip();
    return words.isEmpty()
        ? "Digest"
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String name(Path input) {
    Path name = shell.folder().resolve(input).toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString();
  }

  private static Instant newest(List<Found> found) {
    Instant newest = Instant.EPOCH;
    for (Found file : found) {
      try {
        Instant time = Files.getLastModifiedTime(file.file()).toInstant();
        newest = time.isAfter(newest) ? time : newest;
      } catch (IOException e) {
        // It was there a moment ago; its date is a last resort and not worth a word.
      }
    }
    return Instant.ofEpochSecond(newest.getEpochSecond());
  }

  private String place(Article article) {
    URI location = article.origin().location();
    return "file".equals(location.getScheme()) && location.getRawFragment() == null
        ? shell.shown(Path.of(location).toString())
        : article.origin().base().toString();
  }
}
