import { type Snapshot, snapshotOf } from "#app/domain/applications/version.ts";
import { isOpen } from "#app/domain/deals/lifecycle.ts";
import { searchText, sortKey } from "#app/platform/pinyin.server.ts";
import { applicationKeys } from "#app/services/kept/keep-application.server.ts";
import type {
  applicationSectors,
  applications,
  applicationVersions,
  consents,
  needs,
} from "#db/schema/applications.ts";
import type { Draw } from "../draw.ts";
import type { Applied, Life } from "../model.ts";

/* What the applications' tables hold of the city. Each function makes the rows of one table. */

export function* applicationRows(
  applied: readonly Applied[],
): Generator<typeof applications.$inferInsert> {
  for (const each of applied) {
    const { id, company, founder, state, area, willingToMove, teamSize, foundedOn } = each;
    const { edits, startedAt, submittedAt, withdrawnAt } = each;
    const saved = new Set(edits.map(({ step }) => step));
    const told = saved.has("technology");
    const last = withdrawnAt ?? edits.at(-1)?.at ?? startedAt;
    yield {
      id,
      organizationId: company.id,
      createdBy: founder.id,
      state,
      ...(told ? technology(each) : {}),
      ...(saved.has("company") ? { area, willingToMove, teamSize, foundedOn } : {}),
      companyKey: sortKey(company.name),
      ...applicationKeys({
        title: told ? each.title : "",
        stage: told ? each.stage : null,
        submittedAt: submittedAt === null ? null : new Date(submittedAt),
        createdAt: new Date(startedAt),
      }),
      stepsDone: [...saved],
      demo: true,
      submittedAt: submittedAt === null ? null : new Date(submittedAt),
      version: 1 + edits.length + (withdrawnAt === null ? 0 : 1),
      createdAt: new Date(startedAt),
      updatedAt: new Date(last),
    };
  }
}

function technology({ title, text, stage, readiness, facts, company }: Applied) {
  return { title, text, stage, readiness, facts, search: searchText(title, company.name) };
}

export function* needRows(
  applied: readonly Applied[],
  random: Draw,
): Generator<typeof needs.$inferInsert> {
  for (const { id: applicationId, needs: wanted, edits, startedAt } of applied) {
    if (!edits.some(({ step }) => step === "needs")) continue;
    for (const [position, need] of wanted.entries()) {
      yield { ...need, id: random.id(startedAt), applicationId, position };
    }
  }
}

export function* sectorRows(
  applied: readonly Applied[],
): Generator<typeof applicationSectors.$inferInsert> {
  for (const { id: applicationId, sectors, edits } of applied) {
    if (!edits.some(({ step }) => step === "technology")) continue;
    for (const { key, score, terms, choice } of sectors) {
      yield { applicationId, sector: key, score, terms, choice };
    }
  }
}

export function* consentRows(
  applied: readonly Applied[],
  random: Draw,
): Generator<typeof consents.$inferInsert> {
  for (const { id: applicationId, consents: given, founder, edits, startedAt } of applied) {
    const at = edits.find(({ step }) => step === "consent")?.at;
    if (at === undefined) continue;
    for (const kind of given) {
      yield {
        id: random.id(startedAt),
        applicationId,
        kind,
        byUserId: founder.id,
        grantedAt: new Date(at),
      };
    }
  }
}

/** When a deal first showed its application, or kept its teaser by ending before that; null where it did neither. */
export function shownAt({ introducedAt, state, turns }: Life): number | null {
  return introducedAt ?? (isOpen(state) ? null : (turns.at(-1)?.at ?? null));
}

/** What an application's deals show; nothing was edited after it was submitted. */
export function* versionRows(
  lives: readonly Life[],
): Generator<typeof applicationVersions.$inferInsert> {
  const first = new Map<Applied, number>();
  for (const life of lives) {
    const at = shownAt(life);
    if (at !== null) first.set(life.applied, Math.min(at, first.get(life.applied) ?? at));
  }
  for (const [applied, at] of first) {
    yield {
      applicationId: applied.id,
      number: 1,
      ...shown(applied),
      edition: 1 + applied.edits.length,
      madeAt: new Date(at),
    };
  }
}

function shown(applied: Applied): Snapshot {
  const { company, needs: wanted, sectors } = applied;
  const source = {
    application: applied,
    organization: { name: company.name, website: null, area: applied.area },
    needs: wanted,
    sectors: sectors.map(({ key, ...hit }) => ({ ...hit, sector: key })),
    documents: [],
  };
  return snapshotOf(source, searchText(applied.title, company.name));
}
