package org.compend.json;

import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * Tells the addresses of files as if the folder of an article's own file were the root of the disk:
 * the same folder gives the same addresses wherever it lies, and says nothing of where that is.
 */
final class OffDisk implements UnaryOperator<URI> {
  private final String folder;

  /**
   * For one article.
   *
   * @param location of the article's file; any address
   */
  OffDisk(URI location) {
    this.folder = isFile(location) ? folder(location.getRawPath()) : "/";
  }

  /** The address as it may be told; any but a file's is told as it is. */
  @Override
  public URI apply(URI address) {
    if (!isFile(address)) {
      return address;
    }
    String path = address.getRawPath();
    String common = folder;
    while (!path.startsWith(common)) {
      common = folder(common.substring(0, common.length() - 1));
    }
    return URI.create("file:///" + path.substring(common.length()));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static boolean isFile(URI address) {
    return "file".equals(address.getScheme()) && address.getRawPath() != null;
  }
}
