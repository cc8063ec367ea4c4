package parley.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everything that outlives the process, under one directory. Safe for many threads. */
public record Store(
    Database database,
    Datastores datastores,
    Agents agents,
    Documents documents,
    Intake intake,
    Contracts contracts,
    Originals originals,
    JobLog jobs,
    Conversations conversations,
    TurnLog turns,
    Feedbacks feedbacks,
    Keys keys,
    KeptReplies keptReplies,
    AuditLog audit)
    implements Closeable {

  /**
   * Opens the store under {@code directory}, or begins an empty one.
   *
   * @param contractBytes how much memory parsed contracts may take, about
   * @param audit how much of the audit log is kept
   */
  public static Store open(Path directory, long contractBytes, AuditLog.Rotation audit)
      throws IOException {
    Files.createDirectories(directory);
    Database database = Database.open(directory.resolve("parley.db"));
    Intake intake = new Intake(database);
    return new Store(
        database,
        new Datastores(database),
        new Agents(database),
        new Documents(database),
        intake,
        new Contracts(database, intake, contractBytes),
        new Originals(directory.resolve("originals")),
        new JobLog(database),
        new Conversations(database),
        new TurnLog(database),
        new Feedbacks(database),
        new Keys(database),
        new KeptReplies(database),
        AuditLog.open(directory.resolve("audit"), audit));
  }

  @Override
  public void close() throws IOException {
    database.close();
    audit.close();
  }
}
