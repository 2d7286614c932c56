package org.compend.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.jspecify.annotations.Nullable;

/**
 * A file of any file system that Hadoop knows, as a channel to read.
 *
 * <p>Remembers a failure of the file system, which whoever reads records from it might take for
 * damage of the file. For one thread.
 */
final class HadoopChannel implements SeekableByteChannel {
  private final FSDataInputStream in;
  private final long size;
  private final byte[] buffer = new byte[1 << 16];
  private long position;
  private boolean open = true;
  private @Nullable IOException failure;

  HadoopChannel(FileSystem files, FileStatus file) throws IOException {
    this.size = file.getLen();
    this.in = files.open(file.getPath());
  }

  /** Throws the first failure of the file system, if there was one. */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      if (position >= size) {
        return -1;
      }
      if (in.getPos() != position) {
        in.seek(position);
      }
      int read = in.read(buffer, 0, Math.min(buffer.length, target.remaining()));
      if (read > 0) {
        target.put(buffer, 0, read);
        position += read;
      }
      return read;
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long wanted) {
    position = wanted;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }
}
