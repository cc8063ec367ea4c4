package parley.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/**
 * Measures reading: {@code ReadingBenchmark PDFS TEXTS} compares the words of every PDF of a folder
 * with those of the text file of the same name in another, and the time to read and structure it
 * with that of PDFBox's bare text stripper. Run by hand.
 */
final class ReadingBenchmark {

  private ReadingBenchmark() {}

  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    List<Double> fidelity = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Path pdf : pdfs(Path.of(args[0]))) {
      String name = pdf.getFileName().toString();
      Path text = Path.of(args[1], name.substring(0, name.length() - 4) + ".txt");
      stripped(pdf);
      parsed(pdf);
      long start = System.nanoTime();
      stripped(pdf);
      long bare = System.nanoTime() - start;
      Contract contract = parsed(pdf);
      ratios.add((double) (System.nanoTime() - start - bare) / bare);
      double f1 = f1(words(contract.text()), words(Files.readString(text)));
      fidelity.add(f1);
      System.out.printf(Locale.ROOT, "%.4f  %.2f  %s%n", f1, ratios.getLast(), name);
    }
    fidelity.sort(null);
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT,
        "fidelity median %.4f, least %.4f; time median %.2f of a bare stripper%n",
        fidelity.get(fidelity.size() / 2),
        fidelity.getFirst(),
        ratios.get(ratios.size() / 2));
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

  private static Contract parsed(Path file) throws IOException, UnreadableDocumentException {
    return new ContractParser().parse(new DocumentReader().read(file, null));
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
