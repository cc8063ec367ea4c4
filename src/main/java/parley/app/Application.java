package parley.app;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parley.answer.AnswerComposer;
import parley.dialogue.QuestionAnalyzer;
import parley.http.HttpServer;
import parley.index.PassageIndex;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Retriever;
import parley.service.Assistant;
import parley.service.Catalogue;
import parley.service.Dialogue;
import parley.service.Examination;
import parley.service.Incognito;
import parley.service.Ingestion;
import parley.service.JobBoard;
import parley.service.Library;
import parley.service.Limits;
import parley.service.Readers;
import parley.service.Readiness;
import parley.service.Recovery;
import parley.service.Reindexing;
import parley.service.Remembered;
import parley.service.Repairs;
import parley.store.Agent;
import parley.store.AuditEntry;
import parley.store.Store;

/** The whole program, put together over one data directory. Safe for many threads. */
public final class Application implements Closeable {
  /** Parsed contracts may take this part of the heap. */
  private static final int PART_OF_HEAP = 4;

  private final Settings settings;
  private final FileChannel lock;
  private final Store store;
  private final PassageIndex index;
  private final JobBoard board = new JobBoard();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("purge").daemon().factory());
  private final Recovery.Report recovered;
  private final Readers reading;
  private final Ingestion ingestion;
  private final Repairs repairs;
  private final Library library;
  private final Reindexing reindexing;
  private final Dialogue dialogue;
  private final Remembered conversations;

  private Application(Settings settings, FileChannel lock) throws IOException {
    this.settings = settings;
    this.lock = lock;
    long contracts = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    this.store = Store.open(settings.data(), contracts, settings.audit());
    Knowledge knowledge = Knowledge.get();
    this.index = PassageIndex.open(settings.data(), knowledge.passages());
    Catalogue catalogue = new Catalogue();
    this.reading =
        settings.isolation() == Settings.Isolation.CHILD
            ? Readers.inChildren(settings.limits().reading())
            : Readers.inThisProcess(settings.limits().reading().caps());
    this.ingestion =
        new Ingestion(store, index, catalogue, board, reading, settings.data().resolve("secrets"));
    this.repairs = new Repairs(store, ingestion);
    this.library = new Library(store, index, catalogue, ingestion, settings.limits());
    this.reindexing = new Reindexing(store, index, catalogue, board, reading);
    this.conversations = remembered(store, settings.limits());
    this.dialogue =
        new Dialogue(
            store,
            catalogue,
            repairs,
            assistant(index, knowledge, settings.reader()),
            conversations,
            settings.limits());
    this.recovered = new Recovery(store, index, catalogue).run();
  }

  private static Remembered remembered(Store store, Limits limits) {
    return new Remembered(
        store,
        Duration.ofDays(limits.conversationDays()),
        new Incognito(limits.incognitoTime(), limits.incognitoConversations()));
  }

  private static Assistant assistant(PassageIndex index, Knowledge known, Settings.Use reader) {
    if (reader == Settings.Use.ON) {
      SharedReader.begin();
    }
    return new Assistant(
        new DocumentChooser(index),
        new QuestionAnalyzer(known.concepts(), known.questions(), known.turns(), known.synonyms()),
        new Retriever(
            index,
            known.passages(),
            known.ranking(),
            () -> reader == Settings.Use.ON ? SharedReader.get() : null),
        new AnswerComposer(known.confidence(), known.verdicts(), known.concepts()));
  }

  /** The data directory is in use by another process. */
  public static final class InUseException extends IOException {
    private static final long serialVersionUID = 1L;

    InUseException(Path data) {
      super("The data directory is in use by another parley: " + data);
    }
  }

  /**
   * Opens the data directory, begins one where there is none, and takes up the work that was left.
   *
   * @throws InUseException when another process has it
   */
  public static Application open(Settings settings) throws IOException {
    Files.createDirectories(settings.data());
    FileChannel lock =
        FileChannel.open(
            settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw new InUseException(settings.data());
      }
      Application application = new Application(settings, lock);
      application.begin();
      return application;
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw new InUseException(settings.data());
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void begin() {
    store.datastores().create(Library.DEFAULT, "Contracts");
    if (store.agents().find(Library.DEFAULT).isEmpty()) {
      store.agents().save(firstAgent());
    }
    var unusedPurge = clock.scheduleWithFixedDelay(conversations::purge, 0, 1, TimeUnit.HOURS);
    var unusedForget = clock.scheduleWithFixedDelay(conversations::forget, 1, 1, TimeUnit.MINUTES);
    var unusedSweep = clock.scheduleWithFixedDelay(repairs::sweep, 1, 24 * 60, TimeUnit.MINUTES);
    ingestion.start(settings.workers());
    reindexing.start();
  }

  private static Agent firstAgent() {
    return new Agent(
        Library.DEFAULT,
        "Contracts",
        "Answers from the contracts, each answer quoted from them.",
        List.of(Library.DEFAULT),
        "{\"global_config\":{\"enable_multi_turn\":true}}",
        true,
        List.of(),
        Instant.now());
  }

  /** The server would be open to others than the people at this machine. */
  public static final class NoKeyException extends IOException {
    private static final long serialVersionUID = 1L;

    NoKeyException(String host) {
      super(
          "To listen on "
              + host
              + " a key is needed; make one with: parley keys add --name NAME --scope admin");
    }
  }

  /**
   * Listens for HTTP; closing the server leaves the application open.
   *
   * @throws NoKeyException when it would be open beyond this machine
   */
  public HttpServer serve() throws IOException {
    if (store.keys().none() && !InetAddress.getByName(settings.host()).isLoopbackAddress()) {
      throw new NoKeyException(settings.host());
    }
    Path temporary = Files.createDirectories(settings.data().resolve("uploads"));
    HttpServer.Services services =
        new HttpServer.Services(
            store,
            library,
            dialogue,
            conversations,
            ingestion,
            reindexing,
            board,
            new Readiness(index, ingestion, recovered, repairs),
            repairs,
            settings.limits());
    return HttpServer.start(services, settings.host(), settings.port(), temporary);
  }

  public Store store() {
    return store;
  }

  /**
   * Notes in the audit log what was done on the command line.
   *
   * @param about ids by names such as {@code agent_id}
   */
  public void noted(String action, Map<String, String> about, String... documentIds) {
    store.audit().note(action, "done", AuditEntry.Who.COMMAND_LINE, about, List.of(documentIds));
  }

  public Library library() {
    return library;
  }

  public Dialogue dialogue() {
    return dialogue;
  }

  public Remembered conversations() {
    return conversations;
  }

  public Reindexing reindexing() {
    return reindexing;
  }

  /** What was found, and put right, at the start. */
  public Recovery.Report recovered() {
    return recovered;
  }

  public Examination examination() {
    return new Examination(store, index);
  }

  /** What has damaged readings read again. */
  public Repairs repairs() {
    return repairs;
  }

  public JobBoard board() {
    return board;
  }

  @Override
  public void close() throws IOException {
    clock.shutdown();
    reindexing.close();
    ingestion.close();
    reading.close();
    index.close();
    store.close();
    lock.close();
  }
}
