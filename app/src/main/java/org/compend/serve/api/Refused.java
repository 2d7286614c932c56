package org.compend.serve.api;

import java.util.List;
import org.compend.edit.Fault;
import org.compend.serve.http.Problem;

/** A call that is not done, and why. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Refused(int status, String detail) {
    this(Problem.of(status, detail));
  }

  Problem problem() {
    return problem;
  }

  /** There is nothing of this name. */
  static Refused missing(String what) {
    return new Refused(404, what);
  }

  /** Something is wrong with places of the body. */
  static Refused faulty(List<Fault> faults) {
    return new Refused(
        new Problem(
            422,
            "Nothing was changed: mend what errors names, then send it again.",
            faults.stream()
                .map(fault -> new Problem.Place("/" + fault.where(), fault.say()))
                .toList()));
  }

  /** Somebody else was there first. */
  static Refused overtaken() {
    return new Refused(
        412,
        "Somebody changed it in the meantime, and nothing was changed by you: get it again, and send"
            + " your change with its new ETag in If-Match.");
  }
}
