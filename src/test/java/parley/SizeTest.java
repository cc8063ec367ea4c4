package parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file has at most 300 lines, a method at most 30; comments inside a method do not count. */
final class SizeTest {
  private static final int FILE_LINES = 300;
  private static final int METHOD_LINES = 30;

  @Test
  void keepsFilesSmall() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > FILE_LINES) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).as("files of more than " + FILE_LINES + " lines").isEmpty();
  }

  @Test
  void keepsMethodsSmall() throws IOException {
    assertThat(methodsLongerThan(METHOD_LINES, sources()))
        .as("methods of more than " + METHOD_LINES + " lines")
        .isEmpty();
  }

  @Test
  void findsAMethodThatIsTooLong() throws IOException {
    assertThat(methodsLongerThan(5, List.of(Path.of("src/test/java/parley/SizeTest.java"))))
        .anyMatch(m -> m.contains("keepsFilesSmall"));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      return all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static List<String> methodsLongerThan(int most, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      MethodLengths lengths = new MethodLengths(most, Trees.instance(task).getSourcePositions());
      for (CompilationUnitTree unit : task.parse()) {
        lengths.scan(unit, unit);
      }
      return lengths.tooLong;
    }
  }

  private static final class MethodLengths
      extends TreeScanner<@Nullable Void, CompilationUnitTree> {
    private final List<String> tooLong = new ArrayList<>();
    private final int most;
    private final SourcePositions positions;

    private MethodLengths(int most, SourcePositions positions) {
      this.most = most;
      this.positions = positions;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      long start = positions.getStartPosition(unit, method);
      long end = positions.getEndPosition(unit, method);
      if (start >= 0 && end > start) {
        long lines = linesOf(unit, (int) start, (int) end);
        if (lines > most) {
          String at = unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(start);
          tooLong.add(at + " " + method.getName() + ": " + lines + " lines");
        }
      }
      return super.visitMethod(method, unit);
    }

    private static long linesOf(CompilationUnitTree unit, int start, int end) {
      try {
        return unit.getSourceFile()
            .getCharContent(true)
            .subSequence(start, end)
            .toString()
            .lines()
            .filter(line -> !isComment(line.strip()))
            .count();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static boolean isComment(String line) {
      return line.startsWith("//") || line.startsWith("/*") || line.startsWith("* ");
    }
  }
}
