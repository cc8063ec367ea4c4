package parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.ContractParser;

/** Contracts of a few lines for tests, parsed as real ones are. */
public final class TestContracts implements Corpus {
  private final Map<String, Contract> contracts = new LinkedHashMap<>();

  /** Parses a plain text contract. */
  public static Contract parse(String text) {
    try {
      Path file = Files.createTempFile("contract", ".txt");
      Files.writeString(file, text);
      Contract contract = new ContractParser().parse(new DocumentReader().read(file, null));
      Files.delete(file);
      return contract;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableDocumentException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Adds a document; its id is also its name. */
  public Contract add(String id, String text) {
    Contract contract = parse(text);
    contracts.put(id, contract);
    return contract;
  }

  @Override
  public Set<String> documentIds() {
    return contracts.keySet();
  }

  @Override
  public Contract contract(String documentId) {
    Contract contract = contracts.get(documentId);
    if (contract == null) {
      throw new IllegalArgumentException("no document " + documentId);
    }
    return contract;
  }

  @Override
  public String name(String documentId) {
    return documentId;
  }
}
