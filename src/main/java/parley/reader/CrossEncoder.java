package parley.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads questions beside excerpts. Deterministic on one machine. Safe for many threads: runs of one
 * session do not disturb each other.
 */
public final class CrossEncoder implements AutoCloseable {
  /** Most pieces of each part of the question's side; as in {@code src/training/reader/data.py}. */
  private static final int QUESTION = 56;

  private static final int PREVIOUS = 28;
  private static final int EARLIER = 20;
  private static final int CITED = 28;

  /** Most pieces of what stands before the text, and of a pair in all. */
  private static final int HEADING = 24;

  private static final int LEAD = 40;
  private static final int PAIR = 224;

  /** Pairs of like length that are read in one run: more fill the processor's cache no better. */
  private static final int BATCH = 8;

  private final WordPiece words;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int cls;
  private final int sep;
  private final int colon;

  private CrossEncoder(WordPiece words, OrtEnvironment environment, OrtSession session) {
    this.words = words;
    this.environment = environment;
    this.session = session;
    this.cls = words.id("[CLS]");
    this.sep = words.id("[SEP]");
    this.colon = words.id(":");
  }

  /**
   * Loads the weights that lie in the program.
   *
   * @param threads processors that one run may use, at least 1
   * @throws UnavailableException where ONNX Runtime has no natives for this machine
   */
  public static CrossEncoder load(int threads) throws UnavailableException {
    try (InputStream in = CrossEncoder.class.getResourceAsStream("reader.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      byte[] model = Objects.requireNonNull(in, "reader.onnx").readAllBytes();
      return new CrossEncoder(
          WordPiece.load(), environment, environment.createSession(model, options));
    } catch (IOException e) {
      throw new UncheckedIOException("the reader's weights cannot be read", e);
    } catch (OrtException | LinkageError e) {
      throw new UnavailableException(e);
    }
  }

  /** The reader cannot run here. */
  public static final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnavailableException(Throwable cause) {
      super("The reader cannot run on this machine: " + cause.getMessage(), cause);
    }
  }

  /** An excerpt cut into pieces once, for every question that is asked of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Prepared(int[] front, Pieces text) {}

  /** Cuts an excerpt into pieces. */
  public Prepared prepare(ExcerptText excerpt) {
    int[] heading = words.last(excerpt.heading(), HEADING);
    int[] lead = words.last(excerpt.lead(), LEAD);
    int[] front = new int[heading.length + 1 + lead.length];
    System.arraycopy(heading, 0, front, 0, heading.length);
    front[heading.length] = colon;
    System.arraycopy(lead, 0, front, heading.length + 1, lead.length);
    return new Prepared(front, words.of(excerpt.text(), PAIR));
  }

  /** A pair as the model takes it, and where in it the text begins. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pair(int place, long[] ids, int question, int text, Pieces pieces) {}

  /** Judges each excerpt by itself; in the order given. */
  public List<Judgement> read(ContextualQuestion asked, List<Prepared> excerpts) {
    int[] question = question(asked);
    List<Pair> pairs = new ArrayList<>(excerpts.size());
    for (Prepared excerpt : excerpts) {
      pairs.add(pair(pairs.size(), question, excerpt));
    }
    pairs.sort(Comparator.comparingInt(p -> p.ids().length));
    Judgement[] read = new Judgement[pairs.size()];
    for (int from = 0; from < pairs.size(); from += BATCH) {
      run(pairs.subList(from, Math.min(pairs.size(), from + BATCH)), read);
    }
    return List.of(read);
  }

  private int[] question(ContextualQuestion asked) {
    List<int[]> parts = new ArrayList<>();
    parts.add(words.of(asked.question(), QUESTION).ids());
    if (!asked.previous().isEmpty() || !asked.cited().isEmpty()) {
      parts.add(words.of(asked.previous(), PREVIOUS).ids());
      parts.add(words.of(asked.earlier(), EARLIER).ids());
      parts.add(words.of(asked.cited(), CITED).ids());
    }
    int[] all = new int[parts.stream().mapToInt(p -> p.length).sum() + parts.size() - 1];
    int at = -1;
    for (int[] part : parts) {
      if (at >= 0) {
        all[at] = sep;
      }
      at++;
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private Pair pair(int place, int[] question, Prepared excerpt) {
    int[] front = excerpt.front();
    int room = Math.max(0, PAIR - 3 - question.length - front.length);
    int[] text = excerpt.text().ids();
    int kept = Math.min(room, text.length);
    long[] ids = new long[question.length + front.length + kept + 3];
    int at = 0;
    ids[at++] = cls;
    for (int id : question) {
      ids[at++] = id;
    }
    ids[at++] = sep;
    for (int id : front) {
      ids[at++] = id;
    }
    int first = at;
    for (int i = 0; i < kept; i++) {
      ids[at++] = text[i];
    }
    ids[at] = sep;
    return new Pair(place, ids, question.length + 2, first, excerpt.text());
  }

  private void run(List<Pair> pairs, Judgement[] read) {
    int rows = pairs.size();
    int length = pairs.getLast().ids().length;
    long[] ids = new long[rows * length];
    long[] types = new long[rows * length];
    long[] mask = new long[rows * length];
    for (int row = 0; row < rows; row++) {
      Pair pair = pairs.get(row);
      int from = row * length;
      System.arraycopy(pair.ids(), 0, ids, from, pair.ids().length);
      for (int i = 0; i < pair.ids().length; i++) {
        types[from + i] = i < pair.question() ? 0 : 1;
        mask[from + i] = 1;
      }
    }
    judge(pairs, new long[] {rows, length}, List.of(ids, types, mask), read);
  }

  private void judge(List<Pair> pairs, long[] shape, List<long[]> inputs, Judgement[] read) {
    try (OnnxTensor idTensor = tensor(inputs.get(0), shape);
        OnnxTensor typeTensor = tensor(inputs.get(1), shape);
        OnnxTensor maskTensor = tensor(inputs.get(2), shape);
        OrtSession.Result result =
            session.run(Map.of("ids", idTensor, "types", typeTensor, "mask", maskTensor))) {
      float[][] relevance = (float[][]) result.get("relevance").orElseThrow().getValue();
      float[][] verdict = (float[][]) result.get("verdict").orElseThrow().getValue();
      float[][][] evidence = (float[][][]) result.get("evidence").orElseThrow().getValue();
      for (int row = 0; row < pairs.size(); row++) {
        Pair pair = pairs.get(row);
        read[pair.place()] =
            judgement(pair, relevance[row][0], softmax(verdict[row]), evidence[row]);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the reader failed", e);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static Judgement judgement(
      Pair pair, double relevance, double[] verdict, float[][] evidence) {
    int kept = pair.ids().length - 1 - pair.text();
    float[] own = new float[kept];
    for (int i = 0; i < kept; i++) {
      own[i] = evidence[pair.text() + i][0];
    }
    return new Judgement(
        relevance,
        verdict[0],
        verdict[1],
        verdict[2],
        own,
        pair.pieces().starts(),
        pair.pieces().ends());
  }

  private static double[] softmax(float[] logits) {
    double most = Math.max(logits[0], Math.max(logits[1], logits[2]));
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = Math.exp(logits[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < logits.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** Frees the native memory; not to be used afterwards. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the reader could not be closed", e);
    }
  }
}
