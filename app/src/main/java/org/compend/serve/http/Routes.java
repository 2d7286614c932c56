package org.compend.serve.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which address is answered by what. Templates are those of RFC 6570, level 1; one that ends in
 * {@code /*} takes what no other below it takes.
 */
public final class Routes {
  private static final int MOST_FORM_BYTES = 128 << 10;

  private final List<Route> routes = new ArrayList<>();

  /** Makes a page from the archive alone: the same for everybody, so it may be cached. */
  @FunctionalInterface
  public interface Page {
    /** The answer. */
    Reply reply(Ask ask);
  }

  /** Makes an answer for one visitor. */
  @FunctionalInterface
  public interface Answer {
    /** The answer. */
    Reply reply(Ask ask, Visitor visitor);
  }

  /** Does what a form asks for. */
  @FunctionalInterface
  public interface Form {
    /** The answer to the fields that were sent. */
    Reply reply(Ask ask, Visitor visitor, Map<String, List<String>> fields);
  }

  /** Does what a form with a file asks for. */
  @FunctionalInterface
  public interface Upload {
    /**
     * The answer to what was sent.
     *
     * @param sent reads it, so that nothing is kept of what those send who may not
     */
    Reply reply(Ask ask, Visitor visitor, Supplier<Sent> sent);
  }

  /** Does what a program asks for. */
  @FunctionalInterface
  public interface Call {
    /** The answer to a message. */
    Reply reply(Ask ask, Visitor visitor, Message message);
  }

  sealed interface Route {
    String template();
  }

  record PageRoute(
      String template,
      Set<String> parameters,
      @Nullable LongSupplier states,
      @Nullable Function<Ask, Object> shown,
      Page page)
      implements Route {}

  record AnswerRoute(String template, Set<String> parameters, Answer answer) implements Route {}

  record FormRoute(String template, Set<String> parameters, int most, Form form) implements Route {}

  record UploadRoute(String template, int most, Upload upload) implements Route {}

  record CallRoute(Method method, String template, Set<String> parameters, int most, Call call)
      implements Route {}

  /** A page that may be cached; query parameters that are not named do not reach it. */
  public Routes page(String template, Set<String> parameters, Page page) {
    routes.add(new PageRoute(template, parameters, null, null, page));
    return this;
  }

  /**
   * A page that may be cached and shows more than others do.
   *
   * @param states tells the state of all that it shows
   */
  public Routes page(String template, Set<String> parameters, LongSupplier states, Page page) {
    routes.add(new PageRoute(template, parameters, states, null, page));
    return this;
  }

  /**
   * A page that may be cached and shows little of what the state tells.
   *
   * @param states tells the state of all that it shows
   * @param shown tells by what equals what of that it shows: a page stays in the cache from one
   *     state to the next where this is the same; asked where somebody wants it in the next state
   */
  public Routes page(
      String template,
      Set<String> parameters,
      LongSupplier states,
      Function<Ask, Object> shown,
      Page page) {
    routes.add(new PageRoute(template, parameters, states, shown, page));
    return this;
  }

  /** A page that may be cached and has no parameters. */
  public Routes page(String template, Page page) {
    return page(template, Set.of(), page);
  }

  /** An answer that depends on who asks, or takes long: it is not cached. */
  public Routes answer(String template, Set<String> parameters, Answer answer) {
    routes.add(new AnswerRoute(template, parameters, answer));
    return this;
  }

  /** What a form is sent to; the parameters are those of its address. */
  public Routes form(String template, Set<String> parameters, Form form) {
    routes.add(new FormRoute(template, parameters, MOST_FORM_BYTES, form));
    return this;
  }

  /** What a form is sent to whose fields may have so many bytes. */
  public Routes form(String template, int most, Form form) {
    routes.add(new FormRoute(template, Set.of(), most, form));
    return this;
  }

  /**
   * What a form with one file is sent to.
   *
   * @param most how many bytes the file may have
   */
  public Routes upload(String template, int most, Upload upload) {
    routes.add(new UploadRoute(template, most, upload));
    return this;
  }

  /**
   * What a program calls.
   *
   * @param most how many bytes it may send
   */
  public Routes call(Method method, String template, Set<String> parameters, int most, Call call) {
    routes.add(new CallRoute(method, template, parameters, most, call));
    return this;
  }

  List<Route> all() {
    return List.copyOf(routes);
  }
}
