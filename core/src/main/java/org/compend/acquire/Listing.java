package org.compend.acquire;

import java.util.List;

/**
 * The files that inputs stand for.
 *
 * @param found in the order of the inputs, a folder's files by their paths; none twice
 * @param unreadable inputs and folders that could not be opened
 */
public record Listing(List<Found> found, List<Acquired.Unreadable> unreadable) {
  public Listing {
    found = List.copyOf(found);
    unreadable = List.copyOf(unreadable);
  }
}
