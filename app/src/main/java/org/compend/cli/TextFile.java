package org.compend.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** A text in UTF-8 that a command reads: a file, or standard input where its name is {@code -}. */
final class TextFile {
  private TextFile() {}

  /** How messages name it. */
  static String named(String file) {
    return file.equals("-") ? "standard input" : file;
  }

  /** The text. */
  static String read(Shell shell, String file) {
    try {
      byte[] bytes =
          file.equals("-")
              ? shell.in().readAllBytes()
              : Files.readAllBytes(shell.folder().resolve(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new Misused(named(file) + " is no text in UTF-8: save it as UTF-8, then try again");
    } catch (NoSuchFileException _) {
      throw new Misused("there is no file " + file);
    } catch (IOException e) {
      throw new Misused("cannot read " + named(file) + ": " + e.getMessage());
    }
  }
}
