import type { LoaderFunctionArgs } from "@remix-run/node";
import { FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { DEAL_STATES, RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { type ListSpec, listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { DEAL_SORTS, type DealSort, districtDeals } from "#db/queries/monitoring/deals.server.ts";

const SPEC: ListSpec<DealSort> = {
  sorts: DEAL_SORTS,
  defaultSort: "updated",
  defaultDir: "desc",
  filters: {
    state: DEAL_STATES,
    reached: FUNNEL_STEPS,
    late: ["1"],
    kind: RESOURCE_KINDS,
    application: null,
  },
};

/** The list as its address asks for it, and a way to read any page of it. */
export async function dealList(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:district");
  const params = listParams(new URL(args.request.url), SPEC);
  const query = { ...listQuery(params), now: here.now };
  const areas = staffAreas(here.actor);
  return {
    here,
    params,
    read: (at: { page: number; pageSize: number } = params) =>
      districtDeals(here.db.read, areas, { ...query, page: at.page, pageSize: at.pageSize }),
  };
}
