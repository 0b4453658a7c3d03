package vn.hoso.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checked-out sources that this test run belongs to. */
record Repository(Path root) {

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "hoso-data", "node_modules");

  /** Found from the working directory upwards: the folder with the wrapper. */
  static Repository here() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      var parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no folder above the working directory has mvnw");
      }
      folder = parent;
    }
    return new Repository(folder);
  }

  List<String> topLevel() {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.map(it -> it.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String read(String path) {
    try {
      return Files.readString(root.resolve(path));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.toString().endsWith(".java")).filter(this::isOurs).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isOurs(Path file) {
    for (var part : root.relativize(file)) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }
}
