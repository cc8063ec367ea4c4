package parley.store;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * One SQLite file in write-ahead mode: one writer at a time, readers beside it. Safe for many
 * threads. A commit survives the death of the process; one made with {@link #writeDurably} also the
 * loss of power.
 */
public final class Database implements Closeable {
  private static final String MIGRATIONS = "classpath:parley/store/migrations";

  /**
   * The newest file under {@code migrations}; when the store is there already, none is looked for.
   */
  private static final String NEWEST = "3";

  private static final int READERS = 16;

  private final Jdbi jdbi;
  private final ReentrantLock writing = new ReentrantLock();
  private final Handle writer;
  private final Semaphore reading = new Semaphore(READERS);
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();

  private Database(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.writer = jdbi.open();
  }

  /** Opens the file, creates it when it is missing and brings its tables up to date. */
  public static Database open(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(10_000);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    Database database = new Database(Jdbi.create(source));
    if (!NEWEST.equals(database.version())) {
      Flyway.configure().dataSource(source).locations(MIGRATIONS).load().migrate();
    }
    return database;
  }

  private @Nullable String version() {
    boolean begun =
        writer
            .createQuery("SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'")
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    return begun
        ? writer
            .createQuery(
                "SELECT version FROM flyway_schema_history WHERE success = 1"
                    + " ORDER BY installed_rank DESC LIMIT 1")
            .mapTo(String.class)
            .findOne()
            .orElse(null)
        : null;
  }

  /** Reads what was committed before this call. */
  <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    reading.acquireUninterruptibly();
    try {
      Handle idleOne = idle.poll();
      Handle handle = idleOne == null ? jdbi.open() : idleOne;
      try {
        return work.withHandle(handle);
      } finally {
        idle.push(handle);
      }
    } finally {
      reading.release();
    }
  }

  /** Does the work in one transaction. */
  <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    writing.lock();
    try {
      return writer.inTransaction(work);
    } finally {
      writing.unlock();
    }
  }

  /** As {@link #write}, and on the disk when it returns. */
  <T extends @Nullable Object> T writeDurably(HandleCallback<T, RuntimeException> work) {
    writing.lock();
    try {
      writer.execute("PRAGMA synchronous = FULL");
      return writer.inTransaction(work);
    } finally {
      writer.execute("PRAGMA synchronous = NORMAL");
      writing.unlock();
    }
  }

  /** Writes a consistent copy to a file that does not exist yet, while others go on. */
  public void copyTo(Path file) {
    read(h -> h.execute("VACUUM INTO ?", file.toString()));
  }

  /** What SQLite's own check finds; {@code ok} when nothing. */
  public String check() {
    return read(h -> h.createQuery("PRAGMA quick_check").mapTo(String.class).first());
  }

  @Override
  public void close() {
    reading.acquireUninterruptibly(READERS);
    writing.lock();
    try {
      idle.forEach(Handle::close);
      idle.clear();
      writer.close();
    } finally {
      writing.unlock();
      reading.release(READERS);
    }
  }
}
