import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { VERIFICATION_STATES } from "#app/domain/vocabulary.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import type { ListSpec } from "#app/http/list-params.ts";
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

export function organizationList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:district",
    spec: SPEC,
    read: (db, actor, query) => districtOrganizations(db, staffAreas(actor), query),
  });
}
