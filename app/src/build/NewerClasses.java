import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes classes that were compiled for Java 5 or older as if for Java 17: with the stack maps that
 * newer machines want to see, and otherwise unchanged. The start-up cache takes no older ones, which
 * are then read and proved by the old verifier at every start; picocli is such a library.
 */
final class NewerClasses {
  /** Those of Java 6 and later have stack maps. */
  private static final int FIRST_WITH_STACK_MAPS = 50;

  private NewerClasses() {}

  /** Writes anew what in a library is older than Java 6; leaves a library alone that has nothing. */
  static void in(Path library) throws IOException {
    Path draft = library.resolveSibling(library.getFileName() + ".part");
    boolean renewed = false;
    try (URLClassLoader own = new URLClassLoader(new URL[] {library.toUri().toURL()});
        JarFile from = new JarFile(library.toFile());
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(draft))) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(own)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (JarEntry entry : Collections.list(from.entries())) {
        byte[] bytes;
        try (InputStream content = from.getInputStream(entry)) {
          bytes = content.readAllBytes();
        }
        if (entry.getName().endsWith(".class")) {
          ClassModel old = classes.parse(bytes);
          if (old.majorVersion() < FIRST_WITH_STACK_MAPS) {
            bytes = newer(classes, old);
            renewed = true;
          }
        }
        JarEntry written = new JarEntry(entry.getName());
        written.setTime(entry.getTime());
        to.putNextEntry(written);
        to.write(bytes);
      }
    }
    if (renewed) {
      Files.move(draft, library, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(draft);
    }
  }

  private static byte[] newer(ClassFile classes, ClassModel old) {
    return classes.transformClass(
        old,
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
            .andThen(ClassTransform.endHandler(type -> type.withVersion(ClassFile.JAVA_17_VERSION, 0))));
  }
}
