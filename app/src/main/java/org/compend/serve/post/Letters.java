package org.compend.serve.post;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.compend.Bytes;
import org.compend.archive.Parcel;
import org.compend.archive.Subscription;
import org.compend.press.Format;
import org.compend.serve.page.Library;
import org.compend.serve.shelf.Copies;

/**
 * Writes the magazine's letters: plain text, with a digest along where it is small enough, and with
 * a way to leave that mail programs know (RFC 2369, RFC 8058).
 */
final class Letters {
  /** What Amazon's address for documents takes, less what encoding adds to it. */
  private static final long KINDLE_MOST = 36L << 20;

  private final PostSettings settings;
  private final Library library;
  private final Copies copies;

  Letters(PostSettings settings, Library library, Copies copies) {
    this.settings = settings;
    this.library = library;
    this.copies = copies;
  }

  /** A letter that cannot be written. */
  static final class CannotWriteLetter extends Exception {
    private static final long serialVersionUID = 1;

    CannotWriteLetter(String message) {
      super(message);
    }
  }

  /** The letter that asks a reader whether it was the reader who subscribed. */
  void ask(Subscription subscription, MailServer.Letter letter) throws MessagingException {
    boolean known = subscription.confirmed() != null;
    begin(letter, subscription);
    letter.setSubject(
        (known ? "You get " : "Please confirm: ") + subscription.series() + ", " + library.name(),
        StandardCharsets.UTF_8.name());
    String page = library.absolute(Links.page(subscription));
    letter.setText(
        known
            ? """
            Somebody, perhaps you, asked %s for the digests "%s" at this address. They are sent to it already.

            To leave, or to read how they are sent:
            %s
            """
                .formatted(library.name(), subscription.series(), page)
            : """
            Somebody, we hope you, asked %s to send the digests "%s" to this address as %s.

            If it was you, please confirm it here:
            %s

            If it was not, do nothing: no further letter comes, and the address is forgotten within three days.
            """
                .formatted(
                    library.name(),
                    subscription.series(),
                    Links.format(subscription).words(),
                    page),
        StandardCharsets.UTF_8.name());
  }

  /**
   * The letter that brings a digest.
   *
   * @throws CannotWriteLetter if there is nothing to send, or it is too large for where it goes
   */
  void bring(Parcel parcel, MailServer.Letter letter)
      throws MessagingException, IOException, CannotWriteLetter {
    Subscription to = parcel.to();
    Copies.Copy copy =
        copies
            .of(parcel.digest())
            .orElseThrow(() ->
                new CannotWriteLetter("the digest " + parcel.digest() + " is not there any more"));
    boolean kindle = isKindle(to.address());
    Format format = kindle ? Format.EPUB : Links.format(to);
    Path file =
        copies
            .file(parcel.digest(), format)
            .orElseThrow(
                () -> new CannotWriteLetter("it could not be pressed; the server's log says why"));
    long size = Files.size(file);
    if (kindle && size > KINDLE_MOST) {
      throw new CannotWriteLetter(
          "%.1f MB are more than a Kindle takes by mail".formatted(size / 1e6));
    }
    boolean attached = kindle || size <= settings.attachMost();
    begin(letter, to);
    letter.identify(id(parcel));
    letter.setSubject(
        copy.name().isEmpty() ? copy.title() : copy.title() + ", " + copy.name(),
        StandardCharsets.UTF_8.name());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(text(copy, to, format, attached, size), StandardCharsets.UTF_8.name());
    MimeMultipart whole = new MimeMultipart(text);
    if (attached) {
      MimeBodyPart book = new MimeBodyPart();
      book.setDataHandler(
          new DataHandler(new ByteArrayDataSource(Files.readAllBytes(file), format.mediaType())));
      book.setFileName(copy.fileName() + "." + format.ending());
      whole.addBodyPart(book);
    }
    letter.setContent(whole);
  }

  private String text(
      Copies.Copy copy, Subscription to, Format format, boolean attached, long size) {
    StringBuilder text = new StringBuilder(copy.facts()).append("\n\n");
    for (Copies.Entry entry : copy.contents()) {
      text.append("- ").append(entry.title().isBlank() ? "…" : entry.title());
      if (!entry.authors().isEmpty()) {
        text.append(" (").append(String.join(", ", entry.authors())).append(')');
      }
      text.append('\n');
    }
    text.append('\n');
    if (!attached) {
      text.append(
          "The %s has %.1f MB, too much for a letter. It is here:%n%s%n%n"
              .formatted(format.words(), size / 1e6, library.absolute(copy.file(format))));
    }
    return text.append("All formats: ")
        .append(library.absolute(copy.page()))
        .append("\nTo leave: ")
        .append(library.absolute(Links.page(to)))
        .append('\n')
        .toString();
  }

  private void begin(MailServer.Letter letter, Subscription to) throws MessagingException {
    letter.setFrom(new InternetAddress(settings.from()));
    letter.setRecipient(
        jakarta.mail.Message.RecipientType.TO, new InternetAddress(to.address(), true));
    letter.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("List-Unsubscribe", "<" + library.absolute(Links.page(to)) + ">");
    letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /** The same for the same digest and reader, and telling nobody the token. */
  private String id(Parcel parcel) {
    String known =
        Bytes.of(parcel.to().token().getBytes(StandardCharsets.US_ASCII)).sha256().substring(0, 24);
    return "<digest-" + parcel.digest() + "-" + known + "@" + domain() + ">";
  }

  private String domain() {
    return settings.from().replaceFirst("^.*@", "").replaceFirst(">.*$", "").strip();
  }

  private static boolean isKindle(String address) {
    return address.endsWith("@kindle.com") || address.endsWith("@free.kindle.com");
  }
}
