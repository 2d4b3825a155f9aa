import type { Db } from "../../client.server.ts";
import { districtChanges } from "../registry/changes.server.ts";
import { districtApplications } from "./applications.server.ts";
import { districtClaims } from "./claims.server.ts";
import { districtDeals } from "./deals.server.ts";
import { districtOrganizations } from "./organizations.server.ts";
import { wishedResources } from "./wishes.server.ts";

const FIRST = { words: null, pageSize: 5 } as const;

/** What waits for staff of these areas: of each kind how many, and the five that wait longest. */
export async function workList(db: Db, areas: string[], now: Date) {
  return {
    late: await districtDeals(db, areas, {
      ...FIRST,
      now,
      sort: "due",
      dir: "asc",
      filters: { late: ["1"] },
    }),
    organizations: await districtOrganizations(db, areas, {
      ...FIRST,
      sort: "updated",
      dir: "asc",
      filters: { verification: ["pending"] },
    }),
    claims: await districtClaims(db, areas, {
      ...FIRST,
      sort: "created",
      dir: "asc",
      filters: { state: ["pending"] },
    }),
    changes: await districtChanges(db, areas, { page: 1, pageSize: FIRST.pageSize }),
    unmatched: await districtApplications(db, areas, {
      ...FIRST,
      sort: "submitted",
      dir: "asc",
      filters: { match: ["none"] },
    }),
    wishes: await wishedResources(db, areas, FIRST),
  };
}

export type WorkList = Awaited<ReturnType<typeof workList>>;
