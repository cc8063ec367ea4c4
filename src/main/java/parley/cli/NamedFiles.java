package parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that were named, folders opened. Stateless. */
final class NamedFiles {
  private static final Set<String> ENDINGS =
      Set.of("pdf", "docx", "rtf", "html", "htm", "txt", "md");

  private NamedFiles() {}

  /** Files named outright are taken as they are; in folders only what looks like a document. */
  static List<Path> under(List<Path> named) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside.filter(NamedFiles::isDocument).sorted().forEach(files::add);
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new IOException("There is no file " + path);
      }
    }
    return files;
  }

  private static boolean isDocument(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(path) && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
