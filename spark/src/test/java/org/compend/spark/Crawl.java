package org.compend.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Writes small web archives for the tests: articles of made-up sentences, some of them nearly
 * twice.
 */
final class Crawl {
  private static final List<String> WORDS =
      List.of(
          ("orchard ladder lantern harbour ferry copper kettle ribbon window gravel meadow winter"
                  + " baker letter bridge garden candle thunder engine market river summer"
                  + " feather shadow corner barrel button island saddle timber velvet whistle")
              .split(" "));

  private Crawl() {}

  /** The story of a number: always the same for the same number. */
  static String story(int number) {
    Random random = new Random(number);
    StringBuilder story = new StringBuilder();
    for (int paragraph = 0; paragraph < 6; paragraph++) {
      story.append("<p>");
      for (int sentence = 0; sentence < 5; sentence++) {
        story.append("The ");
        for (int word = 0; word < 12; word++) {
          story.append(word(random)).append(word < 11 ? " " : ". ");
        }
      }
      story.append("</p>");
    }
    return story.toString();
  }

  /** A word. */
  static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  /** A page as a magazine would show it. */
  static String page(int number, String story) {
    LocalDate day = LocalDate.of(2021, 1, 1).plusDays(number);
    return "<!DOCTYPE html><html lang=en><head><title>Story "
        + number
        + "</title><meta property=og:type content=article><meta property=og:site_name content='The"
        + " Lantern'><meta property=article:section content="
        + (number % 2 == 0 ? "Fields" : "Harbours")
        + "><meta name=author content='Ada Lind'><meta property=article:published_time content="
        + day
        + "T08:00:00Z></head><body><nav><a href=/>Home</a></nav><article><h1>Story "
        + number
        + "</h1><p class=byline>By <a rel=author href=/people/lind>Ada Lind</a></p>"
        + story
        + "<p>The ferry ran from 1926 to 1995. “We waved from the bridge until it was gone,” said Nora"
        + " Quill, who was born in Bremen.</p></article></body></html>";
  }

  /** A record that holds a page, packed by itself. */
  static byte[] record(int number, String page) throws IOException {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    String head =
        String.join(
            "\r\n",
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Target-URI: https://lantern.example/story/" + number,
            "WARC-Date: 2024-06-04T08:00:" + String.format("%02d", number % 60) + "Z",
            "WARC-Record-ID: <urn:uuid:" + new UUID(7, number) + ">",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: " + (http.length + body.length),
            "",
            "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream member = new GZIPOutputStream(out)) {
      member.write(head.getBytes(StandardCharsets.US_ASCII));
      member.write(http);
      member.write(body);
      member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    return out.toByteArray();
  }

  /**
   * Stories by number; every tenth repeats the one five before it with another paragraph.
   *
   * @return the length of the archive
   */
  static long write(Path file, int from, int to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number = from; number < to; number++) {
      String story =
          number % 10 == 9
              ? story(number - 5) + "<p>First told by another magazine, years before.</p>"
              : story(number);
      out.write(record(number, page(number, story)));
    }
    Files.write(file, out.toByteArray());
    return out.size();
  }
}
