import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { type ListSpec, listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { entering } from "#app/http/visit.server.ts";
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

/** The list as its address asks for it, and a way to read any page of it. */
export async function applicationList(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:district");
  const params = listParams(new URL(args.request.url), SPEC);
  const query = listQuery(params);
  const areas = staffAreas(here.actor);
  return {
    here,
    areas,
    params,
    read: (at: { page: number; pageSize: number } = params) =>
      districtApplications(here.db.read, areas, { ...query, page: at.page, pageSize: at.pageSize }),
  };
}
