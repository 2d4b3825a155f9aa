import { Refusal } from "#app/domain/refusal.ts";
import type { Database } from "#db/client.server.ts";
import { storageError } from "#db/errors.ts";
import { checkAnonymous } from "../applications/anonymity.server.ts";
import { openDeal } from "./open-deal.server.ts";

/** What came of asking one of several: the deal, or a rule's or the storage's no. */
export type Asked = { resourceId: string } & ({ dealId: string } | { no: Error });

type OneAsk = Parameters<typeof openDeal>[1];

/**
 * A startup asks several resources for contact: each as `openDeal` asks one, in a transaction of its own, so that one
 * no keeps no other from being asked.
 *
 * @returns one for each resource, in the order given
 * @throws Refusal `not-found` where none is there for this actor; `invalid` on the field `message` where it names who
 *   writes, before anybody is asked
 */
export async function askAll(
  db: Database,
  { resourceIds, ...ask }: Omit<OneAsk, "resourceId" | "side"> & { resourceIds: readonly string[] },
): Promise<Asked[]> {
  const { applicationId, message: text } = ask;
  await checkAnonymous(db.read, { applicationId, field: "message", text });
  const asked: Asked[] = [];
  for (const resourceId of new Set(resourceIds)) {
    asked.push(await askOne(db, { ...ask, resourceId, side: "startup" }));
  }
  if (asked.every(isNotThere)) throw new Refusal("not-found");
  return asked;
}

async function askOne(db: Database, ask: OneAsk): Promise<Asked> {
  const { resourceId } = ask;
  try {
    return { resourceId, dealId: await openDeal(db, ask) };
  } catch (error) {
    const no = error instanceof Refusal ? error : storageError(error);
    if (!no) throw error;
    return { resourceId, no };
  }
}

function isNotThere(asked: Asked): boolean {
  return "no" in asked && asked.no instanceof Refusal && asked.no.code === "not-found";
}
