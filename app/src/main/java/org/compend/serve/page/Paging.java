package org.compend.serve.page;

import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param number from 1
 * @param size how many entries a page has
 * @param entries how many there are altogether
 */
public record Paging(int number, int size, long entries) {

  /** How many entries stand before this page. */
  public long offset() {
    return (long) (number - 1) * size;
  }

  /** How many pages there are, at least 1. */
  public long pages() {
    return Math.max(1, (entries + size - 1) / size);
  }

  /** Whether there is such a page. */
  public boolean exists() {
    return number <= pages();
  }

  /** The address of the page before; {@code null} on the first. */
  public @Nullable String before(String address) {
    return number > 1 ? at(address, number - 1) : null;
  }

  /** The address of the page after; {@code null} on the last. */
  public @Nullable String after(String address) {
    return number < pages() ? at(address, number + 1) : null;
  }

  /** The address of a page. */
  public static String at(String address, long page) {
    if (page == 1) {
      return address;
    }
    return address + (address.indexOf('?') < 0 ? "?" : "&") + "page=" + page;
  }

  /** Which page of how many, in words; empty where there is only one. */
  public String words() {
    return pages() == 1 ? "" : "Page " + number + " of " + pages();
  }
}
