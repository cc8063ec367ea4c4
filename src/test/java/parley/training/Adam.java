package parley.training;

/** The Adam optimiser (Kingma, Ba 2015) for one dense matrix of weights. */
final class Adam {
  private static final float B1 = 0.9f;
  private static final float B2 = 0.99f;

  private final float rate;
  private final float[] first;
  private final float[] second;
  private int steps;

  Adam(int size, float rate) {
    this.rate = rate;
    this.first = new float[size];
    this.second = new float[size];
  }

  /** Moves {@code weights} against {@code gradient} plus {@code l2} times the weights. */
  void step(float[] weights, float[] gradient, float l2) {
    steps++;
    float c1 = (float) (1 - Math.pow(B1, steps));
    float c2 = (float) (1 - Math.pow(B2, steps));
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i] + l2 * weights[i];
      first[i] = B1 * first[i] + (1 - B1) * g;
      second[i] = B2 * second[i] + (1 - B2) * g * g;
      weights[i] -= rate * (first[i] / c1) / ((float) Math.sqrt(second[i] / c2) + 1e-6f);
    }
  }
}
