import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import type { ListSpec } from "#app/http/list-params.ts";
import {
  APPLICATION_SORTS,
  type ApplicationSort,
  districtApplications,
  MATCH_STANDINGS,
} from "#db/queries/monitoring/applications.server.ts";

const SPEC: ListSpec<ApplicationSort> = {
  sorts: APPLICATION_SORTS,
  defaultSort: "submitted",
  defaultDir: "desc",
  filters: { match: MATCH_STANDINGS, sector: null, need: NEED_KINDS, stage: STAGES },
};

export function applicationList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:district",
    spec: SPEC,
    read: (db, actor, query) => districtApplications(db, staffAreas(actor), query),
  });
}
