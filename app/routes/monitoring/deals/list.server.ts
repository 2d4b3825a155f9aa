import type { LoaderFunctionArgs } from "@remix-run/node";
import { FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { DEAL_STATES, RESOURCE_KINDS } from "#app/domain/vocabulary.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import type { ListSpec } from "#app/http/list-params.ts";
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

export function dealList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:district",
    spec: SPEC,
    read: (db, actor, query) => districtDeals(db, staffAreas(actor), query),
  });
}
