import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { VERIFICATION_STATES } from "#app/domain/vocabulary.ts";
import { type ListSpec, listParams } from "#app/http/list-params.ts";
import { listQuery } from "#app/http/list-query.server.ts";
import { entering } from "#app/http/visit.server.ts";
import {
  districtOrganizations,
  ORGANIZATION_SORTS,
  type OrganizationSort,
} from "#db/queries/monitoring/organizations.server.ts";

const SPEC: ListSpec<OrganizationSort> = {
  sorts: ORGANIZATION_SORTS,
  defaultSort: "updated",
  defaultDir: "desc",
  filters: { kind: ["startup", "provider"], verification: VERIFICATION_STATES },
};

/** The list as its address asks for it, and a way to read any page of it. */
export async function organizationList(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:district");
  const params = listParams(new URL(args.request.url), SPEC);
  const query = listQuery(params);
  const areas = staffAreas(here.actor);
  return {
    here,
    params,
    read: (at: { page: number; pageSize: number } = params) =>
      districtOrganizations(here.db.read, areas, {
        ...query,
        page: at.page,
        pageSize: at.pageSize,
      }),
  };
}
