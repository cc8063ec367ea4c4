package parley.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import parley.document.DocumentReader;
import parley.document.Line;
import parley.document.SourceDocument;
import parley.document.UnreadableDocumentException;

/**
 * Measures reading: {@code ReadingBenchmark PDFS TEXTS} compares the words of every PDF of a folder
 * with those of the text file of the same name in another, and the time to read and structure it
 * with that of PDFBox's bare text stripper. Run by hand.
 *
 * <p>Three figures a file: the F1 of the word sequences of all that was read, headers and footers
 * included; the same of the running text, without them; and the F1 of the words whatever their
 * order. Where the last is high and the first low the text file has another order: such files are
 * often in the order of drawing, with headings behind the paragraphs below them.
 */
final class ReadingBenchmark {

  private ReadingBenchmark() {}

  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    List<double[]> figures = new ArrayList<>();
    for (Path pdf : pdfs(Path.of(args[0]))) {
      String name = pdf.getFileName().toString();
      Path text = Path.of(args[1], name.substring(0, name.length() - 4) + ".txt");
      double[] found = figures(pdf, words(Files.readString(text)));
      figures.add(found);
      System.out.printf(
          Locale.ROOT,
          "%.4f  running %.4f  words %.4f  time %.2f  %s%n",
          found[0],
          found[1],
          found[2],
          found[3],
          name);
    }
    System.out.printf(
        Locale.ROOT,
        "median %.4f, running %.4f, words %.4f, time %.2f; least %.4f, running %.4f, words %.4f%n",
        ranked(figures, 0, figures.size() / 2),
        ranked(figures, 1, figures.size() / 2),
        ranked(figures, 2, figures.size() / 2),
        ranked(figures, 3, figures.size() / 2),
        ranked(figures, 0, 0),
        ranked(figures, 1, 0),
        ranked(figures, 2, 0));
  }

  private static double ranked(List<double[]> figures, int figure, int rank) {
    return figures.stream().mapToDouble(f -> f[figure]).sorted().toArray()[rank];
  }

  private static double[] figures(Path pdf, String[] expected)
      throws IOException, UnreadableDocumentException {
    stripped(pdf);
    new ContractParser().parse(new DocumentReader().read(pdf, null));
    long start = System.nanoTime();
    stripped(pdf);
    long bare = System.nanoTime() - start;
    SourceDocument source = new DocumentReader().read(pdf, null);
    Contract contract = new ContractParser().parse(source);
    double time = (double) (System.nanoTime() - start - bare) / bare;
    String[] read = words(textOf(source));
    return new double[] {
      f1(read, expected), f1(words(contract.text()), expected), unordered(read, expected), time
    };
  }

  private static String textOf(SourceDocument source) {
    return source.pages().stream()
        .flatMap(page -> page.lines().stream())
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  /** F1 of the words of {@code a} and {@code b} as bags. */
  static double unordered(String[] a, String[] b) {
    Map<String, Integer> left = new HashMap<>();
    for (String word : a) {
      left.merge(word, 1, Integer::sum);
    }
    int same = 0;
    for (String word : b) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        same++;
      }
    }
    return 2.0 * same / (a.length + b.length);
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static String stripped(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String[] words(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\u201c\u201d]", "\"")
            .replaceAll("[\u2018\u2019]", "'")
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .toLowerCase(Locale.ROOT);
    return folded.strip().split("\\s+");
  }

  /** Of the longest common sequence of words, by Myers' greedy algorithm. */
  static double f1(String[] a, String[] b) {
    int most = a.length + b.length;
    int[] furthest = new int[2 * most + 2];
    Arrays.fill(furthest, 0);
    for (int edits = 0; edits <= most; edits++) {
      for (int k = -edits; k <= edits; k += 2) {
        boolean down =
            k == -edits || (k != edits && furthest[most + k - 1] < furthest[most + k + 1]);
        int x = down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
        int y = x - k;
        while (x < a.length && y < b.length && a[x].equals(b[y])) {
          x++;
          y++;
        }
        furthest[most + k] = x;
        if (x >= a.length && y >= b.length) {
          return (double) (most - edits) / most;
        }
      }
    }
    return 0;
  }
}
