package org.compend.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.Pin;
import org.compend.edit.ArticleEditor;
import org.compend.select.Cover;
import org.compend.select.DigestDesk;
import org.compend.select.Front;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects a digest that was published. */
@Command(
    name = "correct",
    description = "Corrects a digest: it gets a new revision, and the old one stays.",
    sortOptions = false,
    footer = {
      "",
      "Articles stay in the revisions in which they were published; --newest takes them as they",
      "are now."
    })
final class CorrectCommand implements Callable<Integer> {
  private static final String ALL = "all";

  private final Shell shell;

  @Parameters(paramLabel = "DIGEST", description = "As list shows it; a series means its last.")
  private String name = "";

  @Option(
      names = "--newest",
      paramLabel = "ARTICLE",
      description = "An article to be taken as it is now, or all.")
  private List<String> newest = List.of();

  @Option(names = "--drop", paramLabel = "ARTICLE", description = "An article to go.")
  private List<String> drop = List.of();

  @Option(names = "--add", paramLabel = "ARTICLE", description = "An article to come at its end.")
  private List<String> add = List.of();

  @Option(names = "--title", paramLabel = "TEXT", description = "What stands on the cover.")
  private @Nullable String title;

  @Mixin private CoverChange cover = new CoverChange();

  @Option(
      names = "--remark",
      paramLabel = "TEXT",
      description = "What was corrected, for readers.",
      required = true)
  private String remark = "";

  @Mixin private EditorOption account = new EditorOption();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  CorrectCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Optional<Cover> chosen = cover.read(shell);
    try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
      String editor = account.name(room.archive());
      Delivery before = room.published(name);
      DigestDesk desk = room.desk();
      DigestDraft draft = desk.correct(before.id(), editor);
      try {
        Front front = desk.front(draft);
        DigestDraft kept =
            desk.save(
                draft.id(),
                draft.version(),
                new Front(
                    title == null ? front.title() : title,
                    front.subtitle(),
                    front.publisher(),
                    front.language(),
                    front.foreword()),
                pins(draft.plan().articles()),
                editor);
        kept = cover.give(desk, kept, chosen, editor);
        Delivery corrected = desk.publish(kept.id(), kept.version(), remark, editor);
        shell.tell(
            "corrected digest "
                + corrected.name()
                + ": revision "
                + corrected.edition().revision());
        return Exit.DONE;
      } catch (DigestDesk.Refused e) {
        throw new Misused(String.valueOf(e.getMessage()));
      } finally {
        // Published drafts are gone; one that could not be is not left behind.
        room.archive().digestDrafts().remove(draft.id());
      }
    }
  }

  private List<Pin> pins(List<Pin> before) {
    Set<ArticleId> there = new HashSet<>();
    before.forEach(pin -> there.add(pin.article()));
    Set<ArticleId> dropped = ids(drop, there);
    boolean allNewest = newest.contains(ALL);
    Set<ArticleId> fresh = ids(newest.stream().filter(one -> !one.equals(ALL)).toList(), there);
    List<Pin> pins = new ArrayList<>();
    for (Pin pin : before) {
      if (!dropped.contains(pin.article())) {
        boolean taken = allNewest || fresh.contains(pin.article());
        pins.add(taken ? new Pin(pin.article(), Pin.NEWEST, pin.section()) : pin);
      }
    }
    add.forEach(one -> pins.add(new Pin(id(one), Pin.NEWEST)));
    return pins;
  }

  private static Set<ArticleId> ids(List<String> texts, Set<ArticleId> there) {
    Set<ArticleId> ids = new HashSet<>();
    for (String text : texts) {
      ArticleId id = id(text);
      if (!there.contains(id)) {
        throw new Misused("the digest has no article " + id);
      }
      ids.add(id);
    }
    return ids;
  }

  private static ArticleId id(String text) {
    return ArticleEditor.id(text)
        .orElseThrow(
            () -> new Misused("'" + text + "' is no id of an article: compend search shows them"));
  }
}
