package parley.index;

/**
 * How much is in the index.
 *
 * @param documents how many can be found
 * @param passages how many they have together
 * @param bytes size of its files on the disk
 */
public record IndexSize(int documents, int passages, long bytes) {}
