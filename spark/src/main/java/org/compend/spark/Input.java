package org.compend.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.compend.Bytes;

/**
 * A web archive as it lies in a file system.
 *
 * @param address where: {@code s3a://…}, {@code hdfs://…}, {@code file:///…}
 * @param length in bytes
 * @param modified when it was last written, in milliseconds since 1970
 */
record Input(String address, long length, long modified) implements Serializable {
  private static final Pattern WARC = Pattern.compile("(?i).*\\.warc(?:\\.gz)?");

  private static final Pattern WACZ = Pattern.compile("(?i).*\\.wacz");

  /**
   * All archives that these places stand for, by address: files, folders with all that is in them
   * and is called {@code *.warc} or {@code *.warc.gz}, and patterns such as {@code crawl/*.gz}.
   *
   * @throws FileNotFoundException where a place stands for nothing
   * @throws Unprepared where a file holds archives that cannot be read before they are taken out
   */
  static Collection<Input> list(Collection<String> places, Configuration configuration)
      throws IOException {
    Map<String, Input> found = new TreeMap<>();
    for (String place : places) {
      Path path = new Path(place);
      FileSystem files = path.getFileSystem(configuration);
      FileStatus[] matches = files.globStatus(path);
      if (matches == null || matches.length == 0) {
        throw new FileNotFoundException("there is no file " + place);
      }
      for (FileStatus match : matches) {
        if (match.isFile()) {
          if (WACZ.matcher(match.getPath().getName()).matches()) {
            throw new Unprepared(
                match.getPath()
                    + " is a WACZ: unzip it, and name the folder archive/ in it, where its WARC files"
                    + " are");
          }
          add(match, found);
          continue;
        }
        RemoteIterator<LocatedFileStatus> inside = files.listFiles(match.getPath(), true);
        while (inside.hasNext()) {
          LocatedFileStatus file = inside.next();
          if (WARC.matcher(file.getPath().getName()).matches()) {
            add(file, found);
          }
        }
      }
    }
    return found.values();
  }

  private static void add(FileStatus file, Map<String, Input> found) {
    String address = address(file.getPath());
    found.put(address, new Input(address, file.getLen(), file.getModificationTime()));
  }

  /** Hadoop writes {@code file:/a} where everybody else writes {@code file:///a}. */
  private static String address(Path path) {
    URI uri = path.toUri();
    return uri.getScheme() != null
            && uri.getScheme().toLowerCase(Locale.ROOT).equals("file")
            && uri.getAuthority() == null
        ? "file://" + uri.getRawPath()
        : uri.toString();
  }

  URI uri() {
    return URI.create(address);
  }

  Path path() {
    return new Path(uri());
  }

  /** A short name for it, different for every address. */
  String key() {
    return Bytes.of(address.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 16);
  }
}
