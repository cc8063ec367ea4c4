package parley.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The passwords of files that wait to be read, sealed with the service's own key so that they
 * survive a restart, and erased once used. Where they cannot be written they are kept in memory
 * only. Safe for many threads.
 */
final class SealedPasswords {
  private static final Logger LOG = Logger.getLogger(SealedPasswords.class.getName());

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String ENDING = ".sealed";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  SealedPasswords(Path folder) {
    this.folder = folder;
  }

  void put(String job, String password) {
    known.put(job, password);
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, nonce, job)
              .doFinal(password.getBytes(StandardCharsets.UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      Path temporary = Files.write(folder.resolve(job + ".tmp"), whole);
      Files.move(temporary, file(job), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.WARNING, "a password is kept in memory only", e);
    }
  }

  /** The password of a job's file, or null when it has none. */
  @Nullable String get(String job) {
    String remembered = known.get(job);
    if (remembered != null || !Files.exists(file(job))) {
      return remembered;
    }
    try {
      byte[] whole = Files.readAllBytes(file(job));
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] opened =
          cipher(Cipher.DECRYPT_MODE, nonce, job)
              .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES));
      return new String(opened, StandardCharsets.UTF_8);
    } catch (IOException | GeneralSecurityException e) {
      LOG.log(Level.WARNING, "a sealed password cannot be opened", e);
      return null;
    }
  }

  void erase(String job) {
    known.remove(job);
    try {
      Files.deleteIfExists(file(job));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a sealed password cannot be erased", e);
    }
  }

  /** Erases all but those of the jobs that wait. */
  void keepOnly(Set<String> jobs) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<String> sealed;
    try (Stream<Path> files = Files.list(folder)) {
      sealed = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(ENDING)).toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "sealed passwords cannot be listed", e);
      return;
    }
    for (String name : sealed) {
      String job = name.substring(0, name.length() - ENDING.length());
      if (!jobs.contains(job)) {
        erase(job);
      }
    }
  }

  private Path file(String job) {
    return folder.resolve(job + ENDING);
  }

  /** Bound to the job: a sealed password opens no other file. */
  private Cipher cipher(int mode, byte[] nonce, String job)
      throws IOException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    SecretKeySpec key = new SecretKeySpec(key(), "AES");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(job.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized byte[] key() throws IOException {
    Path file = Files.createDirectories(folder).resolve("key");
    if (!Files.exists(file)) {
      byte[] fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      create(file);
      Files.write(file, fresh);
    }
    return Files.readAllBytes(file);
  }

  /** Readable by its owner alone, where the file system knows owners. */
  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      LOG.fine("the key is there");
    }
  }
}
