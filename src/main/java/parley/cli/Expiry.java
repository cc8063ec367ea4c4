package parley.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * When a key expires, as a person types it: so many days or hours from now ({@code 90d}, {@code
 * 12h}), after a day ({@code 2031-01-31}, in UTC), or at a time ({@code 2031-01-31T12:00:00Z}).
 */
final class Expiry implements ITypeConverter<Instant> {
  static final String HELP =
      "When it expires: 90d, 12h, after 2031-01-31, or at 2031-01-31T12:00:00Z";

  @Override
  public Instant convert(String typed) {
    Instant when = read(typed.strip());
    if (!when.isAfter(Instant.now())) {
      throw new TypeConversionException("must be in the future: " + typed);
    }
    return when;
  }

  private static Instant read(String typed) {
    try {
      if (typed.matches("[0-9]{1,5}[dh]")) {
        int number = Integer.parseInt(typed.substring(0, typed.length() - 1));
        Duration time = typed.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
        return Instant.now().plus(time);
      }
      return typed.contains("T")
          ? OffsetDateTime.parse(typed).toInstant()
          : LocalDate.parse(typed).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("must be such as 90d, 2031-01-31 or a time: " + typed);
    }
  }
}
