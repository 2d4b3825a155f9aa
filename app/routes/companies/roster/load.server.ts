import type { LoaderFunctionArgs } from "@remix-run/node";
import { rosterFaults, rosterSheet } from "#app/domain/companies/roster.ts";
import { yearOf } from "#app/domain/time.ts";
import { entering } from "#app/http/visit.server.ts";
import { rosterOf } from "#db/queries/companies/roster.server.ts";

/** The roster of one of the actor's own providers and its sheet of a year: the last closed one unless asked. */
export async function loadRoster(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const own = here.actor.memberships.filter(
    ({ organizationKind, inStanding }) => organizationKind === "provider" && inStanding,
  );
  const { searchParams } = new URL(args.request.url);
  const asked = own.find(({ organizationId }) => organizationId === searchParams.get("provider"));
  const provider = asked ?? own[0] ?? null;
  const lastYear = yearOf(here.now) - 1;
  const year = searchParams.get("year") === String(lastYear - 1) ? lastYear - 1 : lastYear;
  const read = (of: number) =>
    provider
      ? rosterOf(here.db.read, { incubatorId: provider.organizationId, year: of })
      : Promise.resolve([]);
  const rows = await read(year);
  const sheet = rosterSheet(rows, year);
  const before = rosterSheet(await read(year - 1), year - 1);
  return {
    here,
    year,
    years: [lastYear, lastYear - 1],
    provider: provider && { id: provider.organizationId, name: provider.organizationName },
    providers: own.map(({ organizationId, organizationName }) => ({
      id: organizationId,
      name: organizationName,
    })),
    rows,
    sheet,
    faults: rosterFaults(sheet, { before, area: null }),
  };
}
