import type { NeedKind, ResourceKind } from "../vocabulary.ts";

/** How a field of a resource is entered and shown. Money is in fen. */
export type DetailType = "whole" | "money" | "text" | "list" | "flag" | "readiness";

export interface DetailField {
  key: string;
  type: DetailType;
}

const PLATFORM: DetailField[] = [
  { key: "equipment", type: "list" },
  { key: "services", type: "list" },
  { key: "readinessFrom", type: "readiness" },
  { key: "readinessTo", type: "readiness" },
  { key: "booking", type: "text" },
  { key: "price", type: "text" },
];

/** The fields of each kind of resource, as data: forms, pages and checks read them here. */
export const DETAILS: Record<ResourceKind, DetailField[]> = {
  incubator: [
    { key: "spaceSquareMetres", type: "whole" },
    { key: "places", type: "whole" },
    { key: "seedFund", type: "money" },
    { key: "services", type: "list" },
    { key: "rent", type: "text" },
  ],
  fund: [
    { key: "size", type: "money" },
    { key: "dryPowder", type: "money" },
    { key: "ticketMin", type: "money" },
    { key: "ticketMax", type: "money" },
    { key: "instruments", type: "list" },
    { key: "portfolio", type: "list" },
  ],
  fund_of_funds: [
    { key: "size", type: "money" },
    { key: "portfolio", type: "list" },
  ],
  grant: [
    { key: "size", type: "money" },
    { key: "ticketMin", type: "money" },
    { key: "ticketMax", type: "money" },
  ],
  shared_lab: PLATFORM,
  proof_of_concept: PLATFORM,
  pilot_line: [...PLATFORM, { key: "batch", type: "text" }],
  testing: [...PLATFORM, { key: "accreditations", type: "list" }],
  science_park: [
    { key: "spaceSquareMetres", type: "whole" },
    { key: "floorLoad", type: "text" },
    { key: "cleanRoom", type: "flag" },
    { key: "rent", type: "text" },
  ],
  service: [
    { key: "services", type: "list" },
    { key: "hours", type: "text" },
    { key: "price", type: "text" },
  ],
};

/**
 * The needs that a kind serves unless its operator says otherwise. A fund of funds buys shares of funds, and a grant
 * buys none at all: neither is asked for equity.
 */
export const SERVES: Record<ResourceKind, NeedKind[]> = {
  incubator: ["space"],
  fund: ["equity"],
  fund_of_funds: [],
  grant: [],
  shared_lab: ["lab"],
  proof_of_concept: ["proof_of_concept"],
  pilot_line: ["pilot"],
  testing: ["testing"],
  science_park: ["space"],
  service: [],
};
