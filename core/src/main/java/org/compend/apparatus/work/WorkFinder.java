package org.compend.apparatus.work;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Address;
import org.compend.Prose;
import org.compend.apparatus.work.Work.Form;
import org.compend.apparatus.work.Work.Named;
import org.compend.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Tells which works plain words and addresses name: by DOI, ISBN, arXiv and PubMed, by the names
 * that laws and papers of parliaments bear ({@code documents.txt}), and by where an address leads
 * ({@code places.txt}, {@code no-works.txt}).
 *
 * <p>Immutable, safe to share between threads.
 */
public final class WorkFinder {
  private static final Pattern ARXIV =
      Pattern.compile("/(?:abs|pdf|html)/(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})");
  private static final Pattern PUBMED = Pattern.compile("(?:^|/pubmed)/(\\d{4,9})/?$");
  private static final Pattern ISBN =
      Pattern.compile("/(97[89]\\d{10})(?=$|[/?_-])|/(?:dp|product)/(\\d{9}[\\dX])(?=$|[/?])");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s\"“”‘’«»<>{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);

  /** So many dashes in the last part of an address make it the headline of something. */
  private static final int SLUG = 2;

  private final List<Law> laws = new ArrayList<>();
  private final Map<String, Form> places = new HashMap<>();
  private final Set<String> noWorks = new HashSet<>();

  /** How a kind of documents is named in words. */
  private record Law(Form form, Pattern pattern) {}

  /** A work and the words that name it. */
  public record Found(int start, int end, Named work) {}

  public WorkFinder() {
    for (List<String> row : rows("documents.txt")) {
      laws.add(new Law(Form.valueOf(row.getFirst()), Pattern.compile(row.getLast())));
    }
    for (List<String> row : rows("places.txt")) {
      places.put(row.getLast(), Form.valueOf(row.getFirst()));
    }
    rows("no-works.txt").forEach(row -> noWorks.add(row.getFirst()));
  }

  /** The works that plain words name, in reading order; where two overlap the first stays. */
  public List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Numbers.Found number : Numbers.in(text)) {
      Named work = Named.of(form(number.identifier()), number.identifier());
      found.add(new Found(number.start(), number.end(), work));
    }
    if (text.contains("://")) {
      Matcher address = ADDRESS.matcher(text);
      while (address.find()) {
        String written = address.group().replaceFirst("[.,;:!?…)\\]]+$", "");
        Named work = at(written);
        if (work != null) {
          found.add(new Found(address.start(), address.start() + written.length(), work));
        }
      }
    }
    for (Law law : laws) {
      Matcher matcher = law.pattern().matcher(text);
      while (matcher.find()) {
        String name = Prose.line(matcher.group());
        found.add(new Found(matcher.start(), matcher.end(), Named.titled(law.form(), name)));
      }
    }
    List<Found> apart = new ArrayList<>();
    for (Found one : found) {
      boolean free =
          apart.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end());
      if (free) {
        apart.add(one);
      }
    }
    apart.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return apart;
  }

  private @Nullable Named at(String address) {
    try {
      return at(URI.create(address));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** The work at an address; {@code null} where there is rather a way to others, or none at all. */
  public @Nullable Named at(URI address) {
    String host = host(address);
    if (host.isEmpty() || Address.isFrontPage(address) || leadsElsewhere(host, address)) {
      return null;
    }
    String whole = address.toString();
    String path = Objects.requireNonNullElse(address.getPath(), "");
    Identifier identifier = identifier(host, path, whole);
    Form form = identifier != null ? form(identifier) : place(host, path);
    return new Named(
        form,
        null,
        List.of(),
        null,
        identifier == null ? List.of() : List.of(identifier),
        identifier != null && identifier.scheme() == Identifier.Scheme.DOI ? null : address);
  }

  private static @Nullable Identifier identifier(String host, String path, String whole) {
    if (host.equals("arxiv.org")) {
      return first(ARXIV, path, Identifier.Scheme.ARXIV);
    }
    if (host.equals("pubmed.ncbi.nlm.nih.gov") || host.equals("ncbi.nlm.nih.gov")) {
      return first(PUBMED, path, Identifier.Scheme.PMID);
    }
    Identifier doi = whole.contains("10.") ? Numbers.doiInAddress(decoded(whole)) : null;
    if (doi != null) {
      return doi;
    }
    Matcher isbn = ISBN.matcher(path);
    if (isbn.find()) {
      String value = Numbers.isbn(isbn.group(1) != null ? isbn.group(1) : isbn.group(2));
      return value == null ? null : new Identifier(Identifier.Scheme.ISBN, value);
    }
    return null;
  }

  private static @Nullable Identifier first(
      Pattern pattern, String path, Identifier.Scheme scheme) {
    Matcher matcher = pattern.matcher(path);
    return matcher.find() ? new Identifier(scheme, matcher.group(1)) : null;
  }

  private static String decoded(String address) {
    return address.replace("%2F", "/").replace("%2f", "/").replace("%28", "(").replace("%29", ")");
  }

  private static Form form(Identifier identifier) {
    return switch (identifier.scheme()) {
      case DOI, PMID -> Form.PAPER;
      case ISBN -> Form.BOOK;
      case ARXIV -> Form.PREPRINT;
    };
  }

  /** What lies at a host, or in a folder of it: the longest that is known decides. */
  private Form place(String host, String path) {
    String folder = host + path;
    for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      Form form = places.get(folder.substring(0, end));
      if (form != null) {
        return form;
      }
    }
    for (int dot = host.indexOf('.'); dot > 0; dot = host.indexOf('.', dot + 1)) {
      Form form = places.get(host.substring(dot + 1));
      if (form != null) {
        return form;
      }
    }
    return Form.PAGE;
  }

  /** Whether an address leads to a list, a person's page or a button rather than to a work. */
  private boolean leadsElsewhere(String host, URI address) {
    if (noWorks.contains(host)) {
      return true;
    }
    String path = Objects.requireNonNullElse(address.getPath(), "");
    String[] segments = path.replaceFirst("^/", "").split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i].toLowerCase(Locale.ROOT);
      boolean last = i == segments.length - 1 || (i == segments.length - 2 && path.endsWith("/"));
      // “/topics/tides-and-time” is a list as “/topics” is; deeper down lie the works.
      boolean list = last || i == segments.length - 2 || isShallow(segments, i);
      if (list && (noWorks.contains(segment + "/") || noWorks.contains(host + "/" + segment))) {
        return true;
      }
      if (last && segment.startsWith("@") && i == 0) {
        return true;
      }
    }
    boolean account = segments.length == 1 || (segments.length == 2 && segments[1].isEmpty());
    return account && places.get(host) == Form.POST;
  }

  /** Whether two folders down no work lies: “/players/17/ada-moss”, not “/17/how-it-was-lost”. */
  private static boolean isShallow(String[] segments, int folder) {
    String last = segments[folder + 2];
    boolean deepest =
        folder == segments.length - 3
            || (folder == segments.length - 4 && segments[segments.length - 1].isEmpty());
    return last.isEmpty()
        || (deepest
            && last.chars().noneMatch(Character::isDigit)
            && last.chars().filter(c -> c == '-').count() < SLUG);
  }

  private static String host(URI address) {
    boolean web =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    String host = address.getHost();
    return !web || host == null
        ? ""
        : host.toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|mobile)\\.", "");
  }

  /** Lines of words parted by tabs; those that begin with {@code #} are comments. */
  private static List<List<String>> rows(String name) {
    return Resource.lines(WorkFinder.class, name).stream()
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split("\t+", -1)))
        .toList();
  }
}
