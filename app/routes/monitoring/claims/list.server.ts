import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { CLAIM_STATES } from "#app/domain/vocabulary.ts";
import { keysetList } from "#app/http/keyset-list.server.ts";
import type { ListSpec } from "#app/http/list-params.ts";
import {
  CLAIM_SORTS,
  type ClaimSort,
  districtClaims,
} from "#db/queries/monitoring/claims.server.ts";

const SPEC: ListSpec<ClaimSort> = {
  sorts: CLAIM_SORTS,
  defaultSort: "created",
  defaultDir: "desc",
  filters: { state: CLAIM_STATES },
};

export function claimList(args: LoaderFunctionArgs) {
  return keysetList(args, {
    permission: "desk:district",
    spec: SPEC,
    read: (db, actor, query) => districtClaims(db, staffAreas(actor), query),
  });
}
