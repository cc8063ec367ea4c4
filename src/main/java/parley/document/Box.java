package parley.document;

/** A rectangle on a page in PDF points, origin at the top left; {@code y0} is the upper edge. */
public record Box(float x0, float y0, float x1, float y1) {}
