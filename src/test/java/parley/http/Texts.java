package parley.http;

/** Small contracts for tests. */
final class Texts {
  static final String SUPPLY =
      """
      SUPPLY AGREEMENT

      This Supply Agreement is made as of March 3, 2021 between Larkspur Mills, Inc. (the
      "Supplier") and Quillon Foods LLC (the "Buyer").

      1. Price. The Buyer shall pay the Supplier $240 for each ton of flour (the "Flour Price").

      2. Changes of Price. The Flour Price may be adjusted only if the published wheat index
      changes by more than ten percent in a calendar quarter.

      3. Term. This Agreement begins on April 1, 2021 and continues for three years.

      4. Governing Law. This Agreement is governed by the laws of the State of Vermont.
      """;

  static final String LEASE =
      """
      LEASE

      This Lease is made as of June 9, 2019 between Tamarack Holdings Ltd. (the "Landlord") and
      Bramble & Co. (the "Tenant").

      1. Rent. The Tenant shall pay the Landlord a monthly rent of $3,150.

      2. Deposit. The Tenant has paid a deposit of $6,300.

      3. Governing Law. This Lease is governed by the laws of the State of Oregon.
      """;

  private Texts() {}
}
