package parley.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import parley.structure.Contract;

/**
 * A contract as compressed JSON. The character positions of a line, which are most of it, are kept
 * as differences. Stateless and safe for many threads.
 */
public final class ContractCodec {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          // read to the end, where the checksum is
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .registerModule(
              new SimpleModule()
                  .addSerializer(short[].class, new PositionsWriter())
                  .addDeserializer(short[].class, new PositionsReader()));

  private ContractCodec() {}

  public static byte[] pack(Contract contract) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(contract.text().length());
    try (OutputStream out = new QuickGzip(bytes)) {
      MAPPER.writeValue(out, contract);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Throws UncheckedIOException when the bytes are not as {@link #pack} made them. */
  public static Contract unpack(byte[] packed) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 14)) {
      return MAPPER.readValue(in, Contract.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 14);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Differences of neighbours, one byte where they fit, else a mark and two bytes. */
  private static final class PositionsWriter extends JsonSerializer<short[]> {
    @Override
    public void serialize(short[] value, JsonGenerator out, SerializerProvider p)
        throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(value.length * 3);
      int last = 0;
      for (short at : value) {
        int step = at - last;
        if (step > Byte.MIN_VALUE && step <= Byte.MAX_VALUE) {
          bytes.put((byte) step);
        } else {
          bytes.put(Byte.MIN_VALUE).putShort(at);
        }
        last = at;
      }
      out.writeBinary(bytes.array(), 0, bytes.position());
    }
  }

  private static final class PositionsReader extends JsonDeserializer<short[]> {
    @Override
    public short[] deserialize(JsonParser in, DeserializationContext c) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(in.getBinaryValue());
      short[] found = new short[bytes.remaining()];
      int size = 0;
      short last = 0;
      while (bytes.hasRemaining()) {
        byte step = bytes.get();
        last = step == Byte.MIN_VALUE ? bytes.getShort() : (short) (last + step);
        found[size++] = last;
      }
      return java.util.Arrays.copyOf(found, size);
    }
  }
}
