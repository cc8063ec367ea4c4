package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;

/**
 * Reads parties that stand behind what the contract calls them: "Party A: Harbour Mills Ltd",
 * "LICENSOR: Plover Grain, Inc.". Linear in the length of the front. Stateless.
 */
final class LabelledParties {

  private static final String ROLE =
      "Party [A-F1-6]|PARTY [A-F1-6]|(?:First|Second|Third) Party|FIRST PARTY|SECOND PARTY"
          + "|(?:Sub-?)?[Ll]icens(?:or|ee)|LICENSOR|LICENSEE|Seller|SELLER|Buyer|BUYER|Purchaser|PURCHASER"
          + "|Vendor|VENDOR|Supplier|SUPPLIER|Customer|CUSTOMER|Client|CLIENT|Landlord|LANDLORD|Tenant|TENANT"
          + "|Lessor|LESSOR|Lessee|LESSEE|Lender|LENDER|Borrower|BORROWER|Guarantor|GUARANTOR"
          + "|Franchisor|FRANCHISOR|Franchisee|FRANCHISEE|Distributor|DISTRIBUTOR|Reseller|RESELLER"
          + "|Manufacturer|MANUFACTURER|Contractor|CONTRACTOR|Consultant|CONSULTANT|Employer|EMPLOYER"
          + "|Employee|EMPLOYEE|Service Provider|Provider|PROVIDER|Shipper|SHIPPER|Carrier|CARRIER"
          + "|Transferor|TRANSFEROR|Transferee|TRANSFEREE|Assignor|ASSIGNOR|Assignee|ASSIGNEE"
          + "|Disclosing Party|Receiving Party|Company|COMPANY|Owner|OWNER|Agent|AGENT|Sponsor|SPONSOR";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}\\d\"\u201c-])(?:[Tt]he |THE )?(?<role>" + ROLE + ")\\s{0,3}:\\s{1,9}");

  private static final int MOST = 6;
  private static final int LONGEST = 500;

  private LabelledParties() {}

  /** The parties between {@code from} and {@code to}; none when fewer than two are labelled. */
  static List<Party> read(String text, int from, int to) {
    PartyList names = new PartyList(text);
    List<Party> parties = new ArrayList<>();
    Matcher label = LABEL.matcher(text).region(from, to);
    while (parties.size() < MOST && label.find()) {
      Span name = names.named(label.end(), Math.min(to, label.end() + LONGEST));
      String role = label.group("role");
      boolean known = parties.stream().anyMatch(party -> party.aliases().contains(role));
      if (name != null && !known) {
        parties.add(new Party(name.of(text), List.of(role), name.start(), name.end()));
      }
    }
    return parties.size() < 2 ? List.of() : parties;
  }
}
