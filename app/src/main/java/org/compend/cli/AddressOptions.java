package org.compend.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.compend.acquire.Addresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell the pages' public addresses. */
final class AddressOptions {
  @Option(
      names = "--urls",
      paramLabel = "MANIFEST",
      description =
          "A file with the pages' addresses: lines of a name and a URL, or a JSON object of names,"
              + " each with a URL or an object with a \"url\".")
  private @Nullable Path manifest;

  @Option(
      names = "--url-base",
      paramLabel = "URL",
      description = "The folder's address, for pages that do not tell theirs.")
  private @Nullable URI base;

  /** The address of the inputs' folder, where it is told. */
  @Nullable URI base() {
    return base;
  }

  /** The addresses that the options tell. */
  Addresses read(Path folder) {
    Map<String, URI> byName = Map.of();
    if (manifest != null) {
      try {
        byName = UrlManifest.parse(Files.readString(folder.resolve(manifest)));
      } catch (IOException e) {
        throw new Misused("--urls: " + manifest + " cannot be read");
      } catch (IllegalArgumentException e) {
        throw new Misused("--urls: " + manifest + ": " + e.getMessage());
      }
    }
    if (base == null) {
      return new Addresses(byName, null);
    }
    if (base.getScheme() == null || base.getHost() == null) {
      throw new Misused("--url-base: " + base + " is no address; say https://example.org/2026/");
    }
    return new Addresses(byName, base.getRawPath().endsWith("/") ? base : URI.create(base + "/"));
  }
}
