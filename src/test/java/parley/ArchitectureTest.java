package parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The flow is the package list: a package imports only what stands to its left, and each library is
 * used only where the list says so.
 */
final class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("parley");

  private static final List<String> FLOW =
      List.of(
          "language",
          "document",
          "structure",
          "index",
          "reader",
          "dialogue",
          "retrieve",
          "answer",
          "store",
          "service",
          "http",
          "app",
          "cli");

  /** What every package may use. */
  private static final List<String> EVERYWHERE =
      List.of("java..", "javax..", "org.jspecify..", "com.google.errorprone.annotations..");

  /** What only the packages named here may use. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "language", List.of("org.tartarus.snowball..", "org.apache.lucene.analysis.en.."),
          "document",
              List.of(
                  "org.apache.pdfbox..", "org.apache.poi..", "org.openxmlformats..", "org.jsoup.."),
          "index", List.of("org.apache.lucene.."),
          "reader", List.of("ai.onnxruntime.."),
          "store", List.of("org.sqlite..", "org.jdbi..", "org.flywaydb..", "com.fasterxml.."),
          "service", List.of("io.micrometer.core.."),
          "http",
              List.of(
                  "io.javalin..",
                  "org.eclipse.jetty..",
                  "jakarta.servlet..",
                  "com.fasterxml..",
                  "io.micrometer.."),
          "cli", List.of("picocli..", "me.tongfei.progressbar.."));

  static Stream<String> packages() {
    return FLOW.stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatStandsToItsLeftAndItsOwnLibraries(String name) {
    List<String> allowed = new ArrayList<>(EVERYWHERE);
    allowed.addAll(LIBRARIES.getOrDefault(name, List.of()));
    for (String left : FLOW.subList(0, FLOW.indexOf(name) + 1)) {
      allowed.add("parley." + left + "..");
    }
    classes()
        .that()
        .resideInAPackage("parley." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(MAIN);
  }

  @Test
  void hasNoCyclesAmongPackages() {
    slices().matching("parley.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void speaksToTheDatabaseInTheStoreOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("parley.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(MAIN);
  }

  @Test
  void callsNothingOverTheNetwork() {
    noClasses()
        .that()
        .resideOutsideOfPackages("parley.http..", "parley.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .check(MAIN);
  }

  @Test
  void knowsEveryPackageThereIs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/parley"))) {
      assertThat(folders.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(FLOW);
    }
  }

  @Test
  void marksEveryPackageNull() throws IOException {
    for (String name : FLOW) {
      Path info = Path.of("src/main/java/parley", name, "package-info.java");
      assertThat(Files.readString(info)).as(info.toString()).contains("@NullMarked");
    }
  }

  @Test
  void namesClassesForWhatTheyAre() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
        .allowEmptyShould(true)
        .check(MAIN);
  }
}
