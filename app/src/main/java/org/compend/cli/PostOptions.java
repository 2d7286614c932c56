package org.compend.cli;

import java.net.URI;
import org.compend.serve.post.PostSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line says of letters. */
final class PostOptions {
  @Option(
      names = "--mail-server",
      paramLabel = "URL",
      description =
          "The server that takes letters: smtp://user@mail.example:587, or smtps://…; the password"
              + " in COMPEND_MAIL_PASSWORD. Without it nobody can subscribe.")
  private @Nullable URI server;

  @Option(
      names = "--mail-from",
      paramLabel = "SENDER",
      description = "Who writes the letters: 'The Magazine <digests@magazine.example>'.")
  private @Nullable String from;

  @Mixin private AttachOption attach = new AttachOption();

  /** The settings; {@code null} where no letters are sent. */
  @Nullable PostSettings read(Shell shell) {
    if (server == null && from == null) {
      return null;
    }
    if (server == null || from == null) {
      throw new Misused("--mail-server and --mail-from belong together: say both, or neither");
    }
    long most = attach.most();
    try {
      return new PostSettings(
          server, shell.environment().getOrDefault("COMPEND_MAIL_PASSWORD", ""), from, most);
    } catch (IllegalArgumentException e) {
      throw new Misused("--mail: " + e.getMessage());
    }
  }
}
