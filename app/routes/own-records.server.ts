import { answeringFor, organizationsWith, staffAreas } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { holdsWords, type SearchWords } from "#app/domain/input/search.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { readSearch, searchText } from "#app/platform/pinyin.server.ts";
import { ownApplications } from "#db/queries/applications/own-applications.server.ts";
import { founderDeals } from "#db/queries/deals/founder-deals.server.ts";
import { queuePage } from "#db/queries/deals/queue.server.ts";
import { districtApplications } from "#db/queries/monitoring/applications.server.ts";
import { districtDeals } from "#db/queries/monitoring/deals.server.ts";
import { districtOrganizations } from "#db/queries/monitoring/organizations.server.ts";
import { ownResources } from "#db/queries/registry/own-resources.server.ts";
import { sectorsFound } from "./deals/queue/queue-ask.server.ts";

/** A record as the palette lists it. */
export interface RecordPlace {
  to: string;
  label: string;
  /** What tells it from others of the name: whose it is, or with whom. */
  hint: string;
}

/** Of each kind: who wants more opens the list. */
const MOST = 5;

/**
 * The applications, deals, resources and organizations of a person's own desks whose names hold what was typed, by the
 * same queries as the desks' lists, so that nobody finds here what those do not show.
 */
export async function ownRecords(here: SignedInVisit, typed: string): Promise<RecordPlace[]> {
  const words = readSearch(typed);
  if (words === null) return [];
  const desks = [
    ["desk:founder", founderRecords],
    ["desk:provider", providerRecords],
    ["desk:district", districtRecords],
  ] as const;
  const found: RecordPlace[] = [];
  for (const [permission, read] of desks) {
    if (can(here.actor, permission, { kind: "none" })) {
      found.push(...(await read(here, words)));
    }
  }
  return [...new Map(found.map((place) => [place.to, place])).values()];
}

function listQuery<S extends string>(sort: S, words: SearchWords) {
  return { words, sort, dir: "desc" as const, filters: {}, pageSize: MOST };
}

async function founderRecords(
  { db, actor, t }: SignedInVisit,
  words: SearchWords,
): Promise<RecordPlace[]> {
  const companies = organizationsWith(actor, "founder");
  const applications = (await ownApplications(db.read, companies)).filter(
    ({ title, organizationName }) => holdsWords(searchText(title, organizationName), words),
  );
  const deals = await founderDeals(db.read, companies, listQuery("updated", words));
  return [
    ...applications.slice(0, MOST).map(({ id, title, organizationName }) => ({
      to: `/applications/${id}`,
      label: title || t("apply.untitled"),
      hint: organizationName,
    })),
    ...deals.rows.map(({ id, resourceName, applicationTitle, state }) => ({
      to: `/deals/${id}`,
      label: resourceName,
      hint: [t(`state.${state}`), applicationTitle].filter(Boolean).join(" · "),
    })),
  ];
}

async function providerRecords(
  { db, actor, now, locale, t }: SignedInVisit,
  words: SearchWords,
): Promise<RecordPlace[]> {
  const organizations = answeringFor(actor);
  const { rows } = await queuePage(db.read, {
    organizations,
    userId: actor.userId,
    now,
    turn: "all",
    words,
    foundSectors: await sectorsFound(db.read, words),
    states: [],
    resources: [],
    sectors: [],
    assigned: null,
    overdue: false,
    sort: "waiting",
    dir: "desc",
    page: 1,
    pageSize: MOST,
  });
  const resources = (await ownResources(db.read, organizations)).filter(({ name }) =>
    holdsWords(searchText(name), words),
  );
  return [
    ...rows.map(({ id, company, sectors, resource }) => ({
      to: `/review/${id}?turn=all`,
      label: company ?? sectors[0]?.[locale] ?? t("review.anonymous"),
      hint: resource.name,
    })),
    ...resources.slice(0, MOST).map(({ id, name, kind }) => ({
      to: `/resources/${id}`,
      label: name,
      hint: t(`kind.${kind}`),
    })),
  ];
}

async function districtRecords(
  { db, actor, now, t }: SignedInVisit,
  words: SearchWords,
): Promise<RecordPlace[]> {
  const areas = staffAreas(actor);
  const [applications, deals, organizations] = [
    await districtApplications(db.read, areas, listQuery("submitted", words)),
    await districtDeals(db.read, areas, { ...listQuery("updated", words), now }),
    await districtOrganizations(db.read, areas, listQuery("updated", words)),
  ];
  return [
    ...applications.rows.map(({ id, title, company }) => ({
      to: `/applications/${id}`,
      label: company,
      hint: title,
    })),
    ...deals.rows.map(({ id, startup, resource }) => ({
      to: `/deals/${id}`,
      label: startup ?? t("review.anonymous"),
      hint: resource,
    })),
    ...organizations.rows.map(({ id, name, area }) => ({
      to: `/district/organizations/${id}`,
      label: name,
      hint: area ?? "",
    })),
  ];
}
