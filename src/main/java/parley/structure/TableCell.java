package parley.structure;

/**
 * A cell of a table's row, with what says what it means. Offsets count UTF-16 units of {@link
 * Contract#text()}; an empty cell begins where it ends.
 *
 * @param head what heads its column, the rows of the header put together from the top; empty when
 *     the table has no header
 * @param label what stands left of it and names its row; empty for what names the row itself
 * @param text the cell's words as printed
 */
public record TableCell(String head, String label, String text, int start, int end) {}
