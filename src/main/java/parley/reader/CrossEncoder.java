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
import java.util.Arrays;
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
   * @throws UnavailableException where ONNX Runtime has no natives for this machine
   */
  public static CrossEncoder load() throws UnavailableException {
    try (InputStream in = CrossEncoder.class.getResourceAsStream("reader.onnx");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      options.setIntraOpNumThreads(1);
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
  private record Pair(long[] ids, int question, int text, Pieces pieces) {}

  /**
   * Judges each excerpt, in the order given. Each is run by itself, as many at once as there are
   * processors: what is quantised together is rounded together, and what stands beside an excerpt
   * must not move it.
   */
  public List<Judgement> read(ContextualQuestion asked, List<Prepared> excerpts) {
    int[] question = question(asked);
    return excerpts.parallelStream().map(e -> judge(pair(question, e))).toList();
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

  private Pair pair(int[] question, Prepared excerpt) {
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
    return new Pair(ids, question.length + 2, first, excerpt.text());
  }

  private Judgement judge(Pair pair) {
    long[] types = new long[pair.ids().length];
    Arrays.fill(types, pair.question(), types.length, 1);
    long[] mask = new long[pair.ids().length];
    Arrays.fill(mask, 1);
    try (OnnxTensor idTensor = tensor(pair.ids());
        OnnxTensor typeTensor = tensor(types);
        OnnxTensor maskTensor = tensor(mask);
        OrtSession.Result result =
            session.run(Map.of("ids", idTensor, "types", typeTensor, "mask", maskTensor))) {
      float[][] relevance = (float[][]) result.get("relevance").orElseThrow().getValue();
      float[][] verdict = (float[][]) result.get("verdict").orElseThrow().getValue();
      float[][][] evidence = (float[][][]) result.get("evidence").orElseThrow().getValue();
      return judgement(pair, relevance[0][0], softmax(verdict[0]), evidence[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the reader failed", e);
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
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
