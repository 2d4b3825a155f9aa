import { type Actor, staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import type { Db } from "#db/client.server.ts";
import { districtsAmong } from "#db/queries/matching/policy.server.ts";

/** Whose weights a page is about. */
export interface Whose {
  /** Null for those of all districts that have none of their own. */
  district: string | null;
  /** Districts whose weights this person may set. */
  choices: string[];
  /** May this person set the weights that the page is about? */
  maySet: boolean;
}

/** The district that the address names, or else the only one that the person may set, or else everybody's. */
export async function whose(
  db: Db,
  { actor, request }: { actor: Actor; request: Request },
): Promise<Whose> {
  const choices = await districtsAmong(db, staffAreas(actor));
  const asked = new URL(request.url).searchParams.get("district");
  const only = choices.length === 1 && asked === null ? choices[0] : undefined;
  const district = choices.find((name) => name === asked) ?? only ?? null;
  return { district, choices, maySet: can(actor, "policy:set", { kind: "policy", district }) };
}
