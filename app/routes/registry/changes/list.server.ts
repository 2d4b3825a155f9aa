import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { standpointOn } from "#app/domain/registry/change-sides.ts";
import { sidesNeeded } from "#app/domain/registry/changes.ts";
import { listParams } from "#app/http/list-params.ts";
import { entering } from "#app/http/visit.server.ts";
import { districtChanges } from "#db/queries/registry/changes.server.ts";

/** The changes that wait for this person, each with what he may do about it. */
export async function changeList(args: LoaderFunctionArgs) {
  const { db, actor } = await entering(args, "desk:changes");
  const params = listParams(new URL(args.request.url), {
    sorts: ["created"],
    defaultSort: "created",
    filters: { organization: null },
    pageSize: 20,
  });
  const { rows, total } = await districtChanges(
    db.read,
    actor.systemAdmin ? null : staffAreas(actor),
    { ...params, organizationId: params.filters.organization?.[0] },
  );
  // A party of another district is named, but its page is that district's.
  function opens({ id, area }: { id: string; area: string | null }): boolean {
    return can(actor, "organization:oversee", { kind: "organization", id, area });
  }

  return {
    params,
    total,
    staff: can(actor, "desk:district", { kind: "none" }),
    rows: rows.map((row) => {
      const change = { field: row.field, after: row.after };
      const standpoint = standpointOn(actor, { ...row, change });
      return {
        ...row,
        organization: { ...row.organization, opens: opens(row.organization) },
        holder: row.holder && { ...row.holder, opens: opens(row.holder) },
        crossing: sidesNeeded(change).length > 1,
        stand:
          standpoint.may !== "decide"
            ? ("own" as const)
            : standpoint.sides.length === 0
              ? ("refuse" as const)
              : ("decide" as const),
      };
    }),
  };
}

export type ListedChange = Awaited<ReturnType<typeof changeList>>["rows"][number];
