package parley.converse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.language.Resources;
import parley.language.Token;
import parley.language.Tokens;

/** Recognises the wordings of {@code cues.txt}. Immutable; safe for many threads. */
final class Cues {
  private final Map<Cue, List<List<String>>> wordings = new EnumMap<>(Cue.class);

  private Cues() {}

  static Cues load() {
    Cues cues = new Cues();
    for (String line : Resources.lines(Cues.class, "cues.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        Cue cue = Cue.valueOf(line.substring(0, colon).replace('-', '_').toUpperCase(Locale.ROOT));
        cues.add(cue, line.substring(colon + 1));
      }
    }
    cues.wordings.values().forEach(w -> w.sort(Comparator.comparingInt(l -> -l.size())));
    return cues;
  }

  private void add(Cue cue, String line) {
    List<List<String>> known = wordings.computeIfAbsent(cue, k -> new ArrayList<>());
    for (String wording : line.split("\\|")) {
      known.add(Tokens.of(wording).stream().map(Token::text).toList());
    }
  }

  /** How many tokens from {@code from} on are the longest wording of the cue; 0 when none is. */
  int at(Cue cue, List<Token> tokens, int from) {
    for (List<String> wording : wordings.getOrDefault(cue, List.of())) {
      if (matches(wording, tokens, from)) {
        return wording.size();
      }
    }
    return 0;
  }

  /** Whether all the tokens together are wordings of the cue, one or several in a row. */
  boolean isAll(Cue cue, List<Token> tokens) {
    int at = 0;
    while (at < tokens.size()) {
      int length = at(cue, tokens, at);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return !tokens.isEmpty();
  }

  /** Where a wording of the cue begins, or -1. */
  int find(Cue cue, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (at(cue, tokens, i) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> wording, List<Token> tokens, int from) {
    if (from + wording.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < wording.size(); i++) {
      if (!tokens.get(from + i).text().equals(wording.get(i))) {
        return false;
      }
    }
    return true;
  }
}
