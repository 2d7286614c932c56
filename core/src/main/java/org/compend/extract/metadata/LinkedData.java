package org.compend.extract.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.compend.extract.words.Words;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says, with the schema.org vocabulary: its article among whatever else it
 * describes.
 */
final class LinkedData {
  private static final int MOST_NODES = 20_000;
  private static final int LONGEST_AFFILIATION = 120;

  /** Members that lead to other things than the page's own article. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "itemListElement",
          "mentions",
          "hasPart",
          "isPartOf",
          "relatedLink",
          "citation",
          "about",
          "comment",
          "review",
          "subjectOf",
          "blogPost",
          "workExample",
          "isBasedOn",
          "subEvent",
          "publisher",
          "author",
          "creator",
          "image",
          "video",
          "breadcrumb");

  private final List<Json.Members> nodes = new ArrayList<>();
  private final Set<Json.Members> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Json.Members> byId = new HashMap<>();

  LinkedData(List<String> scripts) {
    for (String script : scripts) {
      Json.read(script).forEach(this::index);
    }
  }

  private record Step(Json value, boolean elsewhere) {}

  private void index(Json root) {
    Deque<Step> left = new ArrayDeque<>();
    left.add(new Step(root, false));
    while (!left.isEmpty() && nodes.size() < MOST_NODES) {
      Step step = left.poll();
      switch (step.value()) {
        case Json.Items items ->
            items.items().forEach(item -> left.add(new Step(item, step.elsewhere())));
        case Json.Members object -> {
          if (object.get("@type") != null || object.get("type") != null) {
            nodes.add(object);
            if (step.elsewhere()) {
              elsewhere.add(object);
            }
          }
          if (object.get("@id") instanceof Json.Text id && object.members().size() > 1) {
            byId.putIfAbsent(id.text(), object);
          }
          object
              .members()
              .forEach((name, value) ->
                  left.add(new Step(value, step.elsewhere() || ELSEWHERE.contains(name))));
        }
        case Json.Text _ -> {}
      }
    }
  }

  /**
   * The node that describes the page's article, or null.
   *
   * @param isHere tells an address of this page
   * @param titles keys of the page's own titles
   */
  Json.@Nullable Members article(Predicate<String> isHere, Set<String> titles) {
    Json.Members best = null;
    int most = 0;
    for (Json.Members node : nodes) {
      int rank = rank(node);
      if (rank == 0) {
        continue;
      }
      boolean here =
          isHere.test(text(node, "url"))
              || isHere.test(text(node, "@id"))
              || isHere.test(reference(node.get("mainEntityOfPage")));
      String title = Words.key(text(node, "headline"));
      boolean named = !title.isEmpty() && titles.stream().anyMatch(t -> t.startsWith(title));
      if (elsewhere.contains(node) && !here && !named) {
        continue;
      }
      int score = rank * 2 + (here ? 4 : 0) + (named ? 4 : 0) - (elsewhere.contains(node) ? 3 : 0);
      if (score > most) {
        most = score;
        best = node;
      }
    }
    return best;
  }

  /** The first node of one of these types, or null. */
  Json.@Nullable Members first(Set<String> wanted) {
    for (Json.Members node : nodes) {
      for (String type : types(node)) {
        if (wanted.contains(type)) {
          return node;
        }
      }
    }
    return null;
  }

  /** How much a node is an article: 3 for one, 1 for its page, 0 for anything else. */
  private static int rank(Json.Members node) {
    int rank = 0;
    for (String type : types(node)) {
      int own =
          type.endsWith("article")
                  || type.endsWith("posting")
                  || type.equals("report")
                  || type.equals("review")
                  || type.equals("blog post")
                  || type.equals("recipe")
                  || type.equals("howto")
                  || type.equals("podcastepisode")
                  || type.equals("interview")
              ? 3
              : type.equals("creativework") || type.equals("videoobject")
                  ? 2
                  : type.endsWith("webpage") || type.equals("event") ? 1 : 0;
      rank = Math.max(rank, own);
    }
    return rank;
  }

  private static List<String> types(Json.Members node) {
    Json type = node.get("@type") != null ? node.get("@type") : node.get("type");
    return strings(type).stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What kind of article a node describes: news 3, a blog's 2, any other 1; 0 for none. */
  static int kind(Json.@Nullable Members article) {
    int kind = 0;
    for (String type : article == null ? List.<String>of() : types(article)) {
      int own = type.equals("newsarticle") ? 3 : type.equals("blogposting") ? 2 : 1;
      kind = Math.max(kind, type.endsWith("webpage") ? 0 : own);
    }
    return kind;
  }

  /** The strings of a member: its own, those of its items, and the names of its objects. */
  List<String> texts(Json.@Nullable Members node, String member) {
    return node == null ? List.of() : strings(node.get(member));
  }

  /** The first string of a member, or an empty one. */
  String text(Json.@Nullable Members node, String member) {
    List<String> texts = texts(node, member);
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  /** What somebody who is named is said to be. */
  enum Party {
    PERSON,
    BODY,
    UNSAID
  }

  /**
   * A name with what bears it.
   *
   * @param affiliation for whom or as what somebody works; null where it is not told
   * @param told how many members the description has
   */
  record Named(String name, Party party, @Nullable String affiliation, int told) {}

  /** The text of the article with its line breaks, as far as it is told; else an empty string. */
  static String body(Json.@Nullable Members article) {
    return article != null && article.get("articleBody") instanceof Json.Text text
        ? text.text()
        : "";
  }

  /** The names of the persons or bodies that a member tells, references followed. */
  List<String> names(Json.@Nullable Members node, String member) {
    return parties(node, member).stream().map(Named::name).toList();
  }

  /** The persons and bodies that a member names, references followed. */
  List<Named> parties(Json.@Nullable Members node, String member) {
    List<Named> named = new ArrayList<>();
    if (node != null) {
      named(node.get(member), Party.UNSAID, null, 0, named, 0);
    }
    return named;
  }

  /** The persons among all that is described. */
  List<Named> persons() {
    List<Named> named = new ArrayList<>();
    for (Json.Members node : nodes) {
      if (party(node) == Party.PERSON) {
        named(node, Party.PERSON, null, 0, named, 3);
      }
    }
    return named;
  }

  private static Party party(Json.Members node) {
    List<String> types = types(node);
    return types.contains("person")
        ? Party.PERSON
        : types.isEmpty() || types.contains("thing") ? Party.UNSAID : Party.BODY;
  }

  /** For whom somebody works, else as what. */
  private @Nullable String affiliation(Json.Members described) {
    for (String member : new String[] {"affiliation", "worksFor", "jobTitle"}) {
      String told = text(described, member);
      if (!told.isEmpty() && told.length() <= LONGEST_AFFILIATION && !told.startsWith("http")) {
        return told;
      }
    }
    return null;
  }

  private void named(
      @Nullable Json value,
      Party party,
      @Nullable String affiliation,
      int told,
      List<Named> named,
      int depth) {
    if (depth > 4) {
      return;
    }
    switch (value) {
      case null -> {}
      case Json.Text text -> named.add(new Named(unescape(text.text()), party, affiliation, told));
      case Json.Items items ->
          items.items().forEach(item -> named(item, party, affiliation, told, named, depth + 1));
      case Json.Members object -> {
        Json.Members described = object;
        if (object.get("name") == null && object.get("@id") instanceof Json.Text id) {
          described = byId.getOrDefault(id.text(), object);
        }
        Json name = described.get("name");
        if (name == null && described.get("givenName") != null) {
          name = new Json.Text(text(described, "givenName") + " " + text(described, "familyName"));
        }
        int members = described.members().size();
        named(name, party(described), affiliation(described), members, named, depth + 1);
      }
    }
  }

  private static String reference(@Nullable Json value) {
    return switch (value) {
      case null -> "";
      case Json.Text text -> text.text();
      case Json.Members object -> object.get("@id") instanceof Json.Text id ? id.text() : "";
      case Json.Items _ -> "";
    };
  }

  private static List<String> strings(@Nullable Json value) {
    return switch (value) {
      case null -> List.of();
      case Json.Text text -> List.of(unescape(text.text()));
      case Json.Items items -> {
        List<String> all = new ArrayList<>();
        for (Json item : items.items()) {
          if (item instanceof Json.Text text) {
            all.add(unescape(text.text()));
          } else if (item instanceof Json.Members object
              && object.get("name") instanceof Json.Text name) {
            all.add(unescape(name.text()));
          }
        }
        yield all;
      }
      case Json.Members object ->
          object.get("name") instanceof Json.Text name
              ? List.of(unescape(name.text()))
              : object.get("@value") instanceof Json.Text text
                  ? List.of(unescape(text.text()))
                  : List.of();
    };
  }

  /** Many sites escape for HTML what stands in a script. */
  private static String unescape(String text) {
    return Words.line(text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text);
  }

  /** The sections of the first breadcrumb trail, outermost first. */
  List<String> breadcrumbs() {
    Json.Members trail = first(Set.of("breadcrumblist"));
    List<String> names = new ArrayList<>();
    if (trail != null && trail.get("itemListElement") instanceof Json.Items items) {
      for (Json item : items.items()) {
        if (item instanceof Json.Members object) {
          String name = text(object, "name");
          names.add(name.isEmpty() ? text(object, "item") : name);
        }
      }
    }
    return names.stream().filter(name -> !name.isEmpty() && !name.startsWith("http")).toList();
  }
}
