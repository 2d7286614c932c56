package org.compend.serve.shelf;

import java.util.List;
import org.compend.serve.page.Frame;
import org.compend.serve.page.Link;
import org.jspecify.annotations.Nullable;

/**
 * The shelf: digests to choose from.
 *
 * @param kinds ways to the other kinds of digests; the one shown has no address
 * @param note what there is to say where the shelf is empty; else empty
 * @param byMail whether digests can be had by mail
 */
public record ShelfPage(
    Frame frame,
    List<Link> kinds,
    String note,
    List<Item> items,
    @Nullable String newer,
    @Nullable String older,
    String position,
    boolean byMail) {
  public ShelfPage {
    kinds = List.copyOf(kinds);
    items = List.copyOf(items);
  }

  /**
   * A digest on the shelf.
   *
   * @param address its page
   * @param cover the path of its cover
   * @param shows what an editor's picture on it shows; empty where the cover says what stands
   *     beside it
   * @param name its week, month or number
   * @param facts its period, how many articles it has, how long it reads
   * @param contents the first titles in it
   * @param more how many titles are not shown
   * @param files the ways to its files
   */
  public record Item(
      String address,
      String cover,
      String shows,
      String title,
      String name,
      String facts,
      List<Title> contents,
      long more,
      List<File> files) {
    public Item {
      contents = List.copyOf(contents);
      files = List.copyOf(files);
    }
  }

  /** A title in its language; {@code null} where that is not known. */
  public record Title(String words, @Nullable String language) {}

  /**
   * A file to download.
   *
   * @param format as people call it
   * @param size in words; empty where it has not been pressed yet
   */
  public record File(String address, String format, String size) {}
}
