import type { LoaderFunctionArgs } from "@remix-run/node";
import { RUNGS, type Rung } from "#app/domain/companies/ladders/types.ts";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import { lapsingTitles, nearCompanies } from "#db/queries/monitoring/companies.server.ts";
import { COUNT_DIMENSIONS, type CountDimension, VIEWS, type View } from "./views.ts";

/** What an address asks for; what it does not say, or says wrongly, is the first. */
export function askedFor(request: Request): { view: View; rung: Rung; by: CountDimension } {
  const { searchParams } = new URL(request.url);
  const of = <T extends string>(values: readonly T[], name: string, usual: T): T =>
    values.find((value) => value === searchParams.get(name)) ?? usual;
  return {
    view: of(VIEWS, "view", "near"),
    rung: of(RUNGS, "rung", "high-tech-enterprise"),
    by: of(COUNT_DIMENSIONS, "by", "sector"),
  };
}

export function nearList(args: LoaderFunctionArgs, rung: Rung) {
  return keysetList(args, {
    permission: "desk:district",
    spec: { sorts: ["name"], defaultSort: "name", defaultDir: "asc", filters: {} },
    read: (db, actor, query) => nearCompanies(db, staffAreas(actor), { ...query, rung }),
  });
}

export function lapsingList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:district",
    spec: { sorts: ["lapse"], defaultSort: "lapse", defaultDir: "asc", filters: {} },
    read: (db, actor, query) => lapsingTitles(db, staffAreas(actor), query),
  });
}
