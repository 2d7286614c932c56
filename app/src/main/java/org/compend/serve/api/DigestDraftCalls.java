package org.compend.serve.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.Bytes;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.CoverPicture;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Pin;
import org.compend.edit.ArticleEditor;
import org.compend.edit.CoverReader;
import org.compend.edit.Fault;
import org.compend.press.Format;
import org.compend.select.Cover;
import org.compend.select.DigestDesk;
import org.compend.select.Front;
import org.compend.serve.http.Method;
import org.compend.serve.shelf.Drafted;
import org.jspecify.annotations.Nullable;

/** Digests that editors make by hand, and corrections of those that were published. */
final class DigestDraftCalls {
  private static final String GROUP = "Digests";
  private static final String ALL = "/digest-drafts";

  /** A picture in base64, and the words beside it. */
  private static final int MOST_COVER_BYTES = CoverReader.MOST_BYTES / 3 * 4 + (64 << 10);

  private static final Map<String, Format> FORMATS =
      Arrays.stream(Format.values())
          .collect(Collectors.toUnmodifiableMap(Format::ending, format -> format));

  private final Archive archive;
  private final DigestDesk desk;
  private final Drafted drafted;

  DigestDraftCalls(Archive archive, DigestDesk desk, Drafted drafted) {
    this.archive = archive;
    this.desk = desk;
    this.drafted = drafted;
  }

  List<Operation> operations() {
    String one = ALL + "/{id}";
    return List.of(
        Operation.get(
                ALL,
                GROUP,
                "listDigestDrafts",
                "Lists the digests that editors work on, what was changed last first.",
                call -> call.page(archive.digestDrafts().all(), this::told))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("DigestDrafts"),
        Operation.of(
                Method.POST,
                ALL,
                GROUP,
                "beginDigest",
                "Begins a digest: without articles, the next of a series, or the correction of one"
                    + " that was published.",
                this::begin)
            .taking("DigestBeginning")
            .giving(201, "DigestDraft"),
        Operation.get(
                one,
                GROUP,
                "getDigestDraft",
                "Reads a digest that editors work on.",
                call -> answer(draft(call)))
            .giving("DigestDraft"),
        Operation.of(
                Method.PUT,
                one,
                GROUP,
                "changeDigestDraft",
                "Puts articles in order and sections, and says what stands before them.",
                this::change)
            .taking("DigestArrangement")
            .giving("DigestDraft")
            .matching(),
        Operation.of(
            Method.DELETE,
            one,
            GROUP,
            "removeDigestDraft",
            "Removes a digest that was not published; a digest that it corrects stays.",
            this::remove),
        Operation.of(
                Method.PUT,
                one + "/cover",
                GROUP,
                "putDigestCover",
                "Puts a picture on the cover of a digest.",
                this::cover)
            .taking("DigestCover")
            .upTo(MOST_COVER_BYTES)
            .giving("DigestDraft")
            .matching(),
        Operation.of(
                Method.DELETE,
                one + "/cover",
                GROUP,
                "removeDigestCover",
                "Takes the picture off the cover, which is drawn from the digest's own words then.",
                this::uncover)
            .giving("DigestDraft")
            .matching(),
        Operation.get(
                one + "/proof",
                GROUP,
                "proofDigest",
                "Tells what is wrong with a digest, article by article.",
                this::proof)
            .giving("Proof"),
        Operation.get(
                one + "/preview",
                GROUP,
                "previewDigest",
                "Presses a digest as it would be if it were published now.",
                this::preview)
            .asking(
                Query.words(
                    "format",
                    "which is pressed; else html",
                    FORMATS.keySet().stream().sorted().toList()))
            .giving(Operation.FILE),
        Operation.of(
                Method.POST,
                one + "/publish",
                GROUP,
                "publishDigest",
                "Publishes a digest; a correction becomes a new revision, and its remark stands"
                    + " beside it.",
                this::publish)
            .taking("Remark")
            .giving("DigestEntry")
            .matching());
  }

  private Map<String, Object> told(DigestDraft draft) {
    Front front = desk.front(draft);
    CoverPicture cover = draft.plan().cover();
    return Json.object(
        "id",
        draft.id(),
        "version",
        draft.version(),
        "series",
        draft.series(),
        "corrects",
        draft.corrects(),
        "editor",
        draft.editor(),
        "changed",
        draft.changed(),
        "title",
        front.title(),
        "subtitle",
        front.subtitle(),
        "publisher",
        front.publisher(),
        "language",
        front.language() == null ? null : Json.tag(front.language()),
        "foreword",
        front.foreword(),
        "cover",
        cover == null
            ? null
            : Json.object("picture", cover.content(), "alternative", cover.alternative()),
        "articles",
        draft.plan().articles().stream().map(DigestDraftCalls::told).toList());
  }

  private static Map<String, Object> told(Pin pin) {
    return Json.object(
        "article",
        pin.article(),
        "revision",
        pin.revision() == Pin.NEWEST ? null : pin.revision(),
        "section",
        pin.section());
  }

  private static String state(DigestDraft draft) {
    return Integer.toString(draft.version());
  }

  private Answer answer(DigestDraft draft) {
    return Answer.of(told(draft)).tagged(state(draft));
  }

  private DigestDraft draft(Call call) {
    return archive
        .digestDrafts()
        .find(call.name("id"))
        .orElseThrow(() -> Refused.missing("There is no digest in work of this id."));
  }

  private Answer begin(Call call) {
    Body body = call.body("series", "corrects");
    String series = body.text("series", "");
    @Nullable Integer corrects = body.number("corrects");
    if (!series.isEmpty() && corrects != null) {
      throw Refused.faulty(
          List.of(new Fault("corrects", "Give a series or a digest to correct, not both.")));
    }
    DigestDraft draft;
    try {
      if (corrects != null) {
        draft = desk.correct(corrects, call.editor());
      } else if (series.isEmpty()) {
        draft = desk.begin(call.editor());
      } else {
        draft =
            desk.next(series, call.editor())
                .orElseThrow(
                    () -> new Refused(409, "There is nothing new for the series " + series + "."));
      }
    } catch (DigestDesk.Refused e) {
      throw faulty(corrects == null ? "series" : "corrects", e);
    }
    return Answer.created(ALL + "/" + draft.id(), told(draft)).tagged(state(draft));
  }

  private static Refused faulty(String place, DigestDesk.Refused e) {
    return Refused.faulty(List.of(new Fault(place, String.valueOf(e.getMessage()))));
  }

  /** The version that is changed, as {@code If-Match} says. */
  private static int version(Call call, DigestDraft draft) {
    if (!call.matched().equals(state(draft))) {
      throw Refused.overtaken();
    }
    return draft.version();
  }

  private Answer change(Call call) {
    DigestDraft draft = draft(call);
    int version = version(call, draft);
    Body body = call.body("title", "subtitle", "publisher", "language", "foreword", "articles");
    Front before = desk.front(draft);
    Front front =
        new Front(
            given(body, "title", before.title()),
            given(body, "subtitle", before.subtitle()),
            given(body, "publisher", before.publisher()),
            language(body, before.language()),
            body.has("foreword") ? body.raw("foreword") : before.foreword());
    List<Body> articles = body.objects("articles", Set.of("article", "revision", "section"));
    try {
      return answer(
          desk.save(
              draft.id(),
              version,
              front,
              articles == null ? draft.plan().articles() : pins(articles),
              call.editor()));
    } catch (DigestDesk.Refused e) {
      throw faulty("articles", e);
    } catch (DigestDrafts.Overtaken _) {
      throw Refused.overtaken();
    }
  }

  /** A text that is sent; an empty one takes out what was there. */
  private static @Nullable String given(Body body, String name, @Nullable String before) {
    if (!body.has(name)) {
      return before;
    }
    String text = body.text(name, "");
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Locale language(Body body, @Nullable Locale before) {
    String tag = given(body, "language", before == null ? null : before.toLanguageTag());
    Locale language = tag == null ? null : Locale.forLanguageTag(tag);
    if (language != null && language.getLanguage().isEmpty()) {
      throw Refused.faulty(
          List.of(new Fault("language", "“" + tag + "” is no language; say en or de-AT.")));
    }
    return language;
  }

  private List<Pin> pins(List<Body> articles) {
    List<Pin> pins = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Body one : articles) {
      String place = "articles/" + pins.size() + "/";
      ArticleId id = ArticleEditor.id(one.raw("article")).orElse(null);
      if (id == null) {
        throw Refused.faulty(List.of(new Fault(place + "article", "This is no id of an article.")));
      }
      @Nullable Integer revision = one.number("revision");
      if (revision != null && archive.article(id, revision).isEmpty()) {
        faults.add(new Fault(place + "revision", "The article has no such revision."));
      }
      String section = one.text("section", "");
      pins.add(
          new Pin(
              id, revision == null ? Pin.NEWEST : revision, section.isEmpty() ? null : section));
    }
    if (!faults.isEmpty()) {
      throw Refused.faulty(faults);
    }
    return pins;
  }

  private Answer cover(Call call) {
    DigestDraft draft = draft(call);
    int version = version(call, draft);
    Body body = call.body("picture", "alternative");
    String alternative = body.raw("alternative");
    if (alternative.isBlank()) {
      throw Refused.faulty(
          List.of(new Fault("alternative", "Say what it shows, for those who cannot see it.")));
    }
    try {
      Bytes picture = CoverReader.read(Bytes.of(Base64.getDecoder().decode(body.raw("picture"))));
      return answer(
          desk.cover(draft.id(), version, new Cover(picture, alternative), call.editor()));
    } catch (IllegalArgumentException e) {
      // So the decoder complains of what is no base64, too.
      throw Refused.faulty(List.of(new Fault("picture", String.valueOf(e.getMessage()))));
    } catch (DigestDrafts.Overtaken _) {
      throw Refused.overtaken();
    }
  }

  private Answer uncover(Call call) {
    DigestDraft draft = draft(call);
    try {
      return answer(desk.uncover(draft.id(), version(call, draft), call.editor()));
    } catch (DigestDrafts.Overtaken _) {
      throw Refused.overtaken();
    }
  }

  private Answer remove(Call call) {
    archive.digestDrafts().remove(draft(call).id());
    return Answer.none();
  }

  private Answer proof(Call call) {
    return Answer.of(
        Json.object(
            "faults",
            drafted.proof(draft(call)).stream()
                .map(fault ->
                    Json.object(
                        "kind",
                        Json.word(fault.kind()),
                        "article",
                        fault.article(),
                        "words",
                        fault.words(),
                        "excerpt",
                        fault.excerpt().isEmpty() ? null : fault.excerpt()))
                .toList()));
  }

  private Answer preview(Call call) {
    Format format = call.word("format", FORMATS, Format.HTML);
    try {
      return drafted
          .preview(draft(call), format)
          .map(bytes -> Answer.file(format.mediaType(), bytes))
          .orElseThrow(
              () -> new Refused(500, "It could not be pressed: the server's log says why."));
    } catch (DigestDesk.Refused e) {
      throw faulty("articles", e);
    }
  }

  private Answer publish(Call call) {
    DigestDraft draft = draft(call);
    int version = version(call, draft);
    String remark = call.body("remark").text("remark", "");
    try {
      return Answer.of(Told.of(desk.publish(draft.id(), version, remark, call.editor())));
    } catch (DigestDesk.Refused e) {
      throw faulty(draft.plan().articles().isEmpty() ? "" : "remark", e);
    } catch (DigestDrafts.Overtaken _) {
      throw Refused.overtaken();
    } catch (ArchiveException e) {
      throw new Refused(409, e.getMessage() + ".");
    }
  }
}
