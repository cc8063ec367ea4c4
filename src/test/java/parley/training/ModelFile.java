package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a sparse model in the format of {@link parley.language.SparseModel}. */
final class ModelFile {
  private final List<String> outputs;
  private final List<String> lines = new ArrayList<>();

  ModelFile(List<String> outputs) {
    this.outputs = outputs;
    lines.add(String.join("\t", outputs));
  }

  /** Adds the weights of one feature, one an output; those under {@code least} are left out. */
  void add(String feature, float[] weights, double least) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < outputs.size(); i++) {
      if (Math.abs(weights[i]) >= least) {
        line.append(line.isEmpty() ? "" : " ");
        line.append(String.format(Locale.ROOT, "%d:%.2f", i, weights[i]));
      }
    }
    if (!line.isEmpty()) {
      lines.add(feature + "\t" + line);
    }
  }

  /** The lines as they are written. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
