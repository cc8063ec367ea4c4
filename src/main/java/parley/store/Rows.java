package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Columns that several tables have. Stateless. */
final class Rows {
  private Rows() {}

  static Status status(ResultSet row) throws SQLException {
    return Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
