import { index, money, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id, updatedAt, version } from "./columns.ts";
import { ofCompany, pedigree } from "./companies.ts";

/** A title that a company holds or held: a rung's key, or an award (see docs/ladders.md). */
export const credentials = table(
  "credentials",
  {
    id: id(),
    organizationId: ofCompany(),
    kind: text("kind").notNull(),
    number: text("number").notNull().default(""),
    /** ISO day or month; null where it is not known. */
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    ...pedigree(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("credentials_organization").on(t.organizationId, t.kind, t.validTo),
    uniqueIndex("credentials_number").on(t.organizationId, t.kind, t.number, t.validFrom),
  ],
);

/** New equity of a company. Policy counts it on the day on which it was paid in. */
export const equityRounds = table(
  "equity_rounds",
  {
    id: id(),
    organizationId: ofCompany(),
    round: text("round").notNull().default(""),
    signedOn: text("signed_on"),
    /** ISO day or month; null while nothing was paid in. */
    paidOn: text("paid_on"),
    amountFen: money("amount_fen").notNull(),
    investor: text("investor").notNull().default(""),
    /** The deal whose outcome it is, where it came through here. */
    dealId: text("deal_id"),
    ...pedigree(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("equity_rounds_organization").on(t.organizationId, t.paidOn),
    uniqueIndex("equity_rounds_deal").on(t.dealId),
  ],
);
