package parley;

/**
 * Where {@code java -jar parley.jar} begins. Compiled for Java 8, so that a Java that is too old can
 * say so in one line.
 */
public final class Launcher {
  private static final double NEEDED = 21;

  private Launcher() {}

  /** Hands over to the program, or says which Java it needs. */
  public static void main(String[] args) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version");
    if (Double.parseDouble(version) < NEEDED) {
      System.err.println("Parley needs Java 21 or newer; this is Java " + version + ".");
      System.exit(1);
    }
    Class.forName("parley.cli.Main")
        .getMethod("main", String[].class)
        .invoke(null, new Object[] {args});
  }
}
