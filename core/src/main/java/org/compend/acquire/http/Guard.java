package org.compend.acquire.http;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.compend.acquire.http.Fetch.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what lies on the public web, and hosts that were allowed by name. It stands in three
 * places: before each hop, where names become addresses, and at the connection that was made.
 */
final class Guard implements DnsResolver {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final String ALLOWED = "; --allow-host names hosts that are asked all the same";
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:.*\\.)?(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|test"
              + "|invalid|onion|home\\.arpa)");

  /** WHATWG Fetch, section 2.9: ports above 1023 on which a browser sends no request either. */
  private static final Set<Integer> BAD_PORTS =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
          6669, 6679, 6697, 10080);

  private final Set<String> allowed;
  private final DnsResolver names;

  Guard(Set<String> allowed, DnsResolver names) {
    this.allowed =
        allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    this.names = names;
  }

  /** Says that something is not asked for. */
  static final class RefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1;
    private final Rule rule;

    RefusedException(Rule rule, String message) {
      super(message);
      this.rule = rule;
    }

    Rule rule() {
      return rule;
    }
  }

  /**
   * The address with its host as it will be looked up: other spellings of a number, of a dot, of a
   * letter are made one (WHATWG URL, section 3.5).
   *
   * @throws RefusedException where the address must not be asked
   */
  URI check(URI url) throws RefusedException {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedException(Rule.SCHEME, "only http and https are fetched, not " + url);
    }
    String authority = url.getRawAuthority();
    if (authority == null || authority.isEmpty()) {
      throw new RefusedException(Rule.HOST, "the address names no host: " + url);
    }
    if (authority.indexOf('@') >= 0) {
      throw new RefusedException(
          Rule.USER_INFO, "an address with a user's name is not fetched: " + url);
    }
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    String host = host(colon > 0 ? authority.substring(0, colon) : authority);
    int port = colon > 0 ? port(authority.substring(colon + 1)) : -1;
    int real = port < 0 ? (scheme.equals("http") ? 80 : 443) : port;
    if (!allowed.contains(bare(host))
        && (real == 0 || (real < 1024 && real != 80 && real != 443) || BAD_PORTS.contains(real))) {
      throw new RefusedException(Rule.PORT, "port " + real + " is not the web's");
    }
    checkHost(host);
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String text = scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + query;
    try {
      return new URI(new URI(text).toASCIIString());
    } catch (URISyntaxException e) {
      throw new RefusedException(Rule.HOST, "the address cannot be read: " + e.getMessage());
    }
  }

  private static int port(String text) throws RefusedException {
    if (text.isEmpty()) {
      return -1;
    }
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw new RefusedException(Rule.PORT, "\"" + text + "\" is no port");
    }
    return Integer.parseInt(text);
  }

  private void checkHost(String host) throws RefusedException {
    String name = bare(host);
    if (allowed.contains(name)) {
      return;
    }
    InetAddress literal = literal(name);
    if (literal != null) {
      if (!PublicAddress.is(literal)) {
        throw new RefusedException(Rule.ADDRESS, name + " is not a public address" + ALLOWED);
      }
    } else if (name.indexOf('.') < 0 || LOCAL.matcher(name).matches()) {
      throw new RefusedException(
          Rule.HOST, "\"" + name + "\" is a name of a local network" + ALLOWED);
    }
  }

  /** The canonical host, in brackets where it is IPv6. */
  private static String host(String raw) throws RefusedException {
    if (raw.startsWith("[")) {
      String inside = raw.endsWith("]") ? raw.substring(1, raw.length() - 1) : "";
      InetAddress address = inside.matches("[0-9a-fA-F:.]+") ? literal(inside) : null;
      if (address == null) {
        throw new RefusedException(Rule.HOST, "\"" + raw + "\" is no host");
      }
      return address.getAddress().length == 4
          ? address.getHostAddress()
          : "[" + address.getHostAddress() + "]";
    }
    String name;
    try {
      String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
      String normal = Normalizer.normalize(decoded, Normalizer.Form.NFKC);
      name = IDN.toASCII(normal, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException _) {
      throw new RefusedException(Rule.HOST, "\"" + raw + "\" is no host");
    }
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (NUMBER.matcher(last).matches()) {
      return number(name);
    }
    if (name.length() > 253 || !NAME.matcher(name).matches()) {
      throw new RefusedException(Rule.HOST, "\"" + raw + "\" is no host");
    }
    return name;
  }

  /** An IPv4 address in any of its spellings: 127.1, 2130706433, 0x7f.0.0.1, 0177.0.0.1. */
  private static String number(String name) throws RefusedException {
    String[] parts = name.split("\\.", -1);
    long value = 0;
    boolean sound = parts.length <= 4;
    for (int i = 0; sound && i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      long most = last ? (1L << (8 * (5 - parts.length))) - 1 : 255;
      long read = -1;
      if (NUMBER.matcher(part).matches() && part.length() <= 18) {
        boolean hex = part.startsWith("0x");
        boolean octal = !hex && part.length() > 1 && part.startsWith("0");
        String digits = hex ? part.substring(2) : part;
        if (!octal || digits.matches("[0-7]+")) {
          read = digits.isEmpty() ? 0 : Long.parseLong(digits, hex ? 16 : octal ? 8 : 10);
        }
      }
      sound = read >= 0 && read <= most;
      value = last ? value | read : value | read << (24 - 8 * i);
    }
    if (!sound) {
      throw new RefusedException(Rule.HOST, "\"" + name + "\" is no host");
    }
    return (value >>> 24)
        + "."
        + (value >>> 16 & 255)
        + "."
        + (value >>> 8 & 255)
        + "."
        + (value & 255);
  }

  /** The address that a text is, without asking anybody; null where it is a name. */
  private static @Nullable InetAddress literal(String text) {
    try {
      return text.indexOf(':') >= 0 || text.matches("[0-9.]+") ? InetAddress.ofLiteral(text) : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Every address of a host must be public: one that is not could be chosen by chance. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    for (InetAddress address : found) {
      checkConnected(host, address);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether an address may be the other end of a connection to a host. */
  void checkConnected(String host, InetAddress address) throws RefusedException {
    String name = bare(host.toLowerCase(Locale.ROOT));
    if (!allowed.contains(name) && !PublicAddress.is(address)) {
      throw new RefusedException(
          Rule.ADDRESS,
          name + " is at " + address.getHostAddress() + ", not a public address" + ALLOWED);
    }
  }
}
