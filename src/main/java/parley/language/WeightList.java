package parley.language;

/**
 * Weights of some of a model's outputs, in the order of the file: {@code output:weight ...}.
 *
 * @param outputs numbers of the outputs, from 0
 * @param weights as many
 */
@SuppressWarnings("ArrayRecordComponent") // package-private and never compared
record WeightList(int[] outputs, float[] weights) {

  /** Reads what stands between {@code from} and {@code to}. */
  static WeightList parse(String text, int from, int to) {
    int size = 0;
    for (int at = from; at < to; at++) {
      size += text.charAt(at) == ':' ? 1 : 0;
    }
    int[] outputs = new int[size];
    float[] weights = new float[size];
    int at = from;
    for (int i = 0; i < size; i++) {
      int colon = text.indexOf(':', at);
      int space = text.indexOf(' ', colon);
      int end = space < 0 || space > to ? to : space;
      outputs[i] = Integer.parseInt(text, at, colon, 10);
      weights[i] = Float.parseFloat(text.substring(colon + 1, end));
      at = end + 1;
    }
    return new WeightList(outputs, weights);
  }
}
