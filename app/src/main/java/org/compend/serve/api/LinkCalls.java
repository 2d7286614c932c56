package org.compend.serve.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compend.archive.Archive;
import org.compend.archive.DigestDraft;
import org.compend.edit.Fault;
import org.compend.gather.LinkCheck;
import org.compend.select.DigestDesk;
import org.compend.select.OutsideLinks;
import org.compend.serve.http.Method;

/** Follows the links of digests to other sites, where a program asks for it. */
final class LinkCalls {
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final Archive archive;
  private final DigestDesk desk;
  private final LinkCheck links;

  LinkCalls(Archive archive, DigestDesk desk, LinkCheck links) {
    this.archive = archive;
    this.desk = desk;
    this.links = links;
  }

  List<Operation> operations() {
    return List.of(
        Operation.of(
                Method.POST,
                "/digest-drafts/{id}/links",
                "Digests",
                "followDigestLinks",
                "Follows the links of a digest to other sites, for half a minute; asking again goes"
                    + " on.",
                this::follow)
            .giving("FollowedLinks"));
  }

  private Answer follow(Call call) {
    DigestDraft draft =
        archive
            .digestDrafts()
            .find(call.name("id"))
            .orElseThrow(() -> Refused.missing("There is no digest in work of this id."));
    List<OutsideLinks.Link> outside;
    try {
      outside = OutsideLinks.of(desk.preview(draft));
    } catch (DigestDesk.Refused e) {
      throw Refused.faulty(List.of(new Fault("", String.valueOf(e.getMessage()))));
    }
    Map<URI, LinkCheck.Result> results =
        links.follow(outside.stream().map(OutsideLinks.Link::target).toList(), PATIENCE);
    return Answer.of(
        Json.object(
            "links",
            outside.stream()
                .map(link -> told(link, Objects.requireNonNull(results.get(link.target()))))
                .toList()));
  }

  private static Map<String, Object> told(OutsideLinks.Link link, LinkCheck.Result result) {
    return Json.object(
        "address",
        link.target().toString(),
        "article",
        link.article(),
        "words",
        link.words(),
        "state",
        Json.word(result.state()),
        "status",
        result.status() == 0 ? null : result.status(),
        "says",
        result.words());
  }
}
