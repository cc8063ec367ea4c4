package parley.converse;

import java.util.List;

/** What was said, with the conversation so far put in. */
public sealed interface Resolution {

  /** It stands on its own; history weighs nothing. */
  record Standalone(Reading reading) implements Resolution {}

  /** It was completed from earlier turns. */
  record Completed(Reading reading) implements Resolution {}

  /** It can be read in several ways, best first. */
  record Readings(List<Reading> readings) implements Resolution {
    public Readings {
      readings = List.copyOf(readings);
    }
  }

  /** It asks several things at once: all are to be answered. */
  record Several(List<Reading> readings) implements Resolution {
    public Several {
      readings = List.copyOf(readings);
    }
  }

  /** It asks nothing. */
  record Courtesy() implements Resolution {}
}
