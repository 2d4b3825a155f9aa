import type { LoaderFunctionArgs } from "@remix-run/node";
import { markOn } from "#app/domain/companies/file.ts";
import { EDGES, LADDERS, placeOn } from "#app/domain/companies/ladders/graph.ts";
import { outlookOf } from "#app/domain/companies/outlook.ts";
import { heldRungs, standingOf } from "#app/domain/companies/standing.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { dayOf, yearOf } from "#app/domain/time.ts";
import { FILE_PARTS, type FilePart } from "#app/domain/vocabulary.ts";
import { found, notFound } from "#app/http/responses.ts";
import { type SignedInVisit, signedIn } from "#app/http/visit.server.ts";
import {
  companyFile,
  judgedFacts,
  keptFact,
  openParts,
} from "#db/queries/companies/file.server.ts";
import { introducedTo } from "#db/queries/companies/introduced.server.ts";
import { companyNotesOf } from "#db/queries/companies/notes.server.ts";

/** Who looks: its own people, staff of its area, or a provider that it was introduced to. */
export type Viewer = "own" | "staff" | "provider";

/** The file as this person may see it; 404 for whom it is none. */
export async function loadFile(args: LoaderFunctionArgs) {
  const here = await signedIn(args);
  const kept = found(await companyFile(here.db.read, args.params.id ?? ""));
  const { company, file } = kept;
  const parts = await openParts(here.db.read, company.id);
  const viewer = await viewerOf(here, company, parts);
  const shows = (part: FilePart) => viewer !== "provider" || parts.includes(part);
  const asOf = dayOf(here.now);
  const facts = judgedFacts(kept, asOf);
  const standing = viewer === "provider" ? [] : standingOf(facts, asOf);
  const held = heldRungs(standing);
  return {
    viewer,
    mayVouch: can(here.actor, "company:vouch", {
      kind: "organization",
      id: company.id,
      area: company.area,
    }),
    asOf,
    lastYear: yearOf(here.now) - 1,
    company: { id: company.id, name: company.name, area: company.area },
    confirmedYear: file?.confirmedYear ?? null,
    registeredOn: shows("figures") ? (file?.registeredOn ?? null) : null,
    facts: shows("figures")
      ? kept.facts.map((row) => ({
          year: row.year,
          key: row.key,
          value: row.value,
          mark: markOn(keptFact(row), asOf),
          evidenceId: row.evidenceId,
        }))
      : [],
    credentials: shows("credentials")
      ? kept.credentials.map(({ id, kind, number, validFrom, validTo, mark }) => ({
          ...{ id, kind, number, validFrom, validTo, mark },
        }))
      : [],
    equity: shows("equity")
      ? kept.equity.map(({ id, round, paidOn, amountFen, investor, mark }) => ({
          ...{ id, round, paidOn, amountFen, investor, mark },
        }))
      : [],
    rungs: standing.map((each) => ({
      rung: each.rung,
      held: each.held,
      until: each.until,
      short: each.short,
      unknown: each.unknown,
      verdict: each.judged.verdict,
      document: each.judged.version?.document ?? null,
      mark: each.judged.version?.mark ?? null,
      conditions: outlookOf(each, facts, asOf),
    })),
    ladders: LADDERS.map((ladder) => ({ rungs: [...ladder], ...placeOn(ladder, held) })),
    edges: [...EDGES],
    parts: viewer === "own" ? parts : [],
    allParts: [...FILE_PARTS],
    notes: viewer === "staff" ? await companyNotesOf(here.db.read, company.id) : [],
  };
}

async function viewerOf(
  { actor, db }: SignedInVisit,
  { id, area }: { id: string; area: string | null },
  parts: readonly FilePart[],
): Promise<Viewer> {
  const subject = { kind: "organization" as const, id, area };
  if (can(actor, "company:declare", subject)) return "own";
  if (can(actor, "company:view", subject)) return "staff";
  if (parts.length > 0 && (await introducedTo(db.read, { actor, organizationId: id }))) {
    return "provider";
  }
  throw notFound();
}

export type FileView = Awaited<ReturnType<typeof loadFile>>;
