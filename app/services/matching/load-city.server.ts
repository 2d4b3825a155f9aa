import { City, type Numbered } from "#app/domain/matching/city.ts";
import type { MatchContext } from "#app/domain/matching/context.ts";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import type { Db } from "#db/client.server.ts";
import {
  type MatchableApplication,
  submittedApplications,
} from "#db/queries/matching/applications.server.ts";
import { applicationProfile } from "./profiles.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";

const PAGE = 500;

/** Every submitted application and every resource that may be matched, compiled and not matched yet. */
export async function loadCity(db: Db, context: MatchContext): Promise<City> {
  const resources = await resourceProfiles(db, { context });
  const applications: Numbered<ApplicationProfile>[] = [];
  for (let after = 0; ; ) {
    const page = await submittedApplications(db, { after, limit: PAGE });
    const last = page.at(-1);
    if (!last) break;
    applications.push(...page.flatMap(matched));
    after = last.application.no;
  }
  return new City({ applications, resources, context });
}

/**
 * An application as the city takes it. One that is not submitted has no place in it, nor has one that stands for
 * no priority sector, neither by its text nor by its founder's word: it is outside what the plans promote.
 */
export function matched(found: MatchableApplication): [Numbered<ApplicationProfile>] | [] {
  if (found.application.state !== "submitted") return [];
  const profile = applicationProfile(found);
  return profile.sectors.length === 0 ? [] : [{ number: found.application.no, profile }];
}
