package org.compend.edit;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** One thing on the way from one list to another, by the difference of Myers. */
sealed interface Step<T> {
  /** It is in both. */
  record Same<T>(T before, T after) implements Step<T> {}

  /** It is in the first alone; at its index there. */
  record Gone<T>(T thing, int index) implements Step<T> {}

  /** It is in the second alone; at its index there. */
  record Come<T>(T thing, int index) implements Step<T> {}

  /** The whole way. */
  static <T> List<Step<T>> between(List<T> before, List<T> after) {
    List<Step<T>> steps = new ArrayList<>();
    for (AbstractDelta<T> delta : DiffUtils.diff(before, after, true).getDeltas()) {
      int source = delta.getSource().getPosition();
      int target = delta.getTarget().getPosition();
      List<T> gone = delta.getSource().getLines();
      List<T> come = delta.getTarget().getLines();
      switch (delta.getType()) {
        case EQUAL -> {
          for (int i = 0; i < gone.size(); i++) {
            steps.add(new Same<>(gone.get(i), come.get(i)));
          }
        }
        case CHANGE, DELETE, INSERT -> {
          for (int i = 0; i < gone.size(); i++) {
            steps.add(new Gone<>(gone.get(i), source + i));
          }
          for (int i = 0; i < come.size(); i++) {
            steps.add(new Come<>(come.get(i), target + i));
          }
        }
      }
    }
    return steps;
  }
}
