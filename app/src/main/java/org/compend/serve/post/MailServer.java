package org.compend.serve.post;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters to a mail server (SMTP, RFC 5321), several over one connection. Not safe for use by
 * several threads at once.
 */
final class MailServer implements AutoCloseable {
  private static final String TIMEOUT_MILLIS = "30000";
  private static final int LASTING = 500;

  private final PostSettings settings;
  private final Session session;
  private @Nullable Transport transport;

  MailServer(PostSettings settings) {
    this.settings = settings;
    this.session = session(settings);
  }

  private static Session session(PostSettings settings) {
    String protocol = settings.server().getScheme();
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    boolean user = settings.server().getUserInfo() != null;
    properties.put(prefix + "connectiontimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "timeout", TIMEOUT_MILLIS);
    properties.put(prefix + "writetimeout", TIMEOUT_MILLIS);
    properties.put(prefix + "auth", Boolean.toString(user));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", "true");
    // A password must not go over an open line.
    properties.put("mail.smtp.starttls.required", Boolean.toString(user));
    return Session.getInstance(properties);
  }

  /** An empty letter. */
  Letter letter() {
    return new Letter(session);
  }

  /**
   * A letter that tells when all of it but the end mark has been given to the mail server, which
   * until then cannot have taken it.
   */
  static final class Letter extends MimeMessage {
    private @Nullable String id;
    private Runnable atEnd = () -> {};
    private boolean ended;

    private Letter(Session session) {
      super(session);
    }

    /** Gives it an id of its own: the same whenever it is sent again. */
    void identify(String messageId) {
      this.id = messageId;
    }

    void atEnd(Runnable work) {
      this.atEnd = work;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      if (id == null) {
        super.updateMessageID();
      } else {
        setHeader("Message-ID", id);
      }
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      super.writeTo(out, ignored);
      out.flush();
      atEnd.run();
      ended = true;
    }
  }

  /** Sends a letter to one reader. */
  Outcome send(Letter letter, Address to) {
    try {
      letter.saveChanges();
      connected().sendMessage(letter, new Address[] {to});
      return new Outcome.Taken();
    } catch (AuthenticationFailedException e) {
      close();
      return new Outcome.Later("the mail server does not know the user or the password");
    } catch (MessagingException e) {
      int code = code(e);
      if (code >= LASTING) {
        return new Outcome.Never(words(e));
      }
      close();
      return code < 0 && letter.ended
          ? new Outcome.Unsure("no answer to the end of the letter: " + words(e))
          : new Outcome.Later(words(e));
    }
  }

  private Transport connected() throws MessagingException {
    if (transport == null || !transport.isConnected()) {
      Transport opened = session.getTransport(settings.server().getScheme());
      opened.connect(
          settings.server().getHost(),
          settings.server().getPort(),
          settings.server().getUserInfo(),
          settings.password());
      transport = opened;
    }
    return transport;
  }

  /**
   * What the server answered of the reader or of the letter; 0 where it does not send for this
   * magazine at all, which somebody may mend; negative where it did not answer.
   */
  private static int code(MessagingException e) {
    for (Exception each = e;
        each instanceof MessagingException one;
        each = one.getNextException()) {
      switch (one) {
        case SMTPAddressFailedException refused -> {
          return refused.getReturnCode();
        }
        case SMTPSendFailedException failed -> {
          return failed.getCommand().startsWith("MAIL") ? 0 : failed.getReturnCode();
        }
        default -> {}
      }
    }
    return -1;
  }

  private static String words(MessagingException e) {
    Exception last = e;
    while (last instanceof MessagingException one && one.getNextException() != null) {
      last = one.getNextException();
    }
    return String.valueOf(last.getMessage()).strip();
  }

  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException _) {
        // The connection was gone already.
      }
      transport = null;
    }
  }
}
