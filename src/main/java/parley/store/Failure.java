package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Why work ended without success, as a client is told.
 *
 * @param type the problem type, such as {@code no-text-layer}
 * @param title a few words
 * @param detail one sentence
 */
public record Failure(String type, String title, String detail) {
  static @Nullable Failure from(ResultSet row) throws SQLException {
    String type = row.getString("error_type");
    return type == null
        ? null
        : new Failure(type, row.getString("error_title"), row.getString("error_detail"));
  }
}
