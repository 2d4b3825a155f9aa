import type { Actor } from "#app/domain/identity/actor.ts";
import type { ConsentKind } from "#app/domain/vocabulary.ts";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { saveConsent } from "#app/services/applications/save-consent.server.ts";
import { saveNeeds } from "#app/services/applications/save-needs.server.ts";
import { saveTechnology } from "#app/services/applications/save-technology.server.ts";
import { startApplication } from "#app/services/applications/start-application.server.ts";
import { submitApplication } from "#app/services/applications/submit-application.server.ts";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import { requestVerification } from "#app/services/registry/verify-organization.server.ts";
import { classifyText } from "#app/services/sectors/classifier.server.ts";
import type { Database } from "#db/client.server.ts";
import { accountOf, actorFor, demoCreditCode } from "./cast.server.ts";
import type { StartupStory, StoryNeed } from "./story.ts";
import { verified } from "./tell-provider.server.ts";

const WAN_IN_FEN = 1_000_000;
const DAY_MS = 86_400_000;

/** What everybody in the stories agrees to; most are also counted in public figures. */
const AFTER_INTRODUCTION: ConsentKind[] = [
  "teaser",
  "contact_after_introduction",
  "documents_after_introduction",
];

/** An application as deals find it. */
export interface Applied {
  applicationId: string;
  actor: Actor;
}

/** Registers a startup and walks its application through every step. */
export async function tellStartup(
  db: Database,
  story: StartupStory,
  { number, staff, now: today }: { number: number; staff: Actor[]; now: Date },
): Promise<Applied> {
  const now = new Date(today.getTime() - story.submittedDaysAgo * DAY_MS);
  const { userId } = await accountOf(db, story.founder, now);
  const organizationId = await createOrganization(db, {
    actor: await actorFor(db, userId),
    kind: "startup",
    values: {
      name: story.company.name,
      creditCode: story.facts.includes("registered_company") ? demoCreditCode(number) : null,
      area: story.company.area,
      description: "",
      website: null,
    },
    now,
  });
  const actor = await actorFor(db, userId);
  // Every fifth company is still waiting for staff.
  if (story.facts.includes("registered_company")) {
    if (number % 5 === 0) await requestVerification(db, { actor, organizationId, now });
    else await verified(db, { actor, organizationId, area: story.company.area, staff, now });
  }
  const applicationId = await startApplication(db, { actor, organizationId, demo: true, now });
  let version = 1;
  const edit = () => ({ actor, applicationId, version: version++, now });
  const { area, foundedOn, teamSize } = story.company;
  const { title, text, stage, readiness, willingToMove } = story;
  const facts = Object.fromEntries(story.facts.map((fact) => [fact, true]));
  await saveCompany(db, edit(), { area, foundedOn, teamSize, willingToMove });
  await saveTechnology(db, edit(), { title, text, stage, readiness, facts }, classifyText);
  await saveNeeds(db, edit(), { needs: story.needs.map(needOf) });
  await saveConsent(db, edit(), {
    pitch: story.pitch ?? null,
    granted: number % 4 === 0 ? AFTER_INTRODUCTION : [...AFTER_INTRODUCTION, "statistics"],
  });
  await submitApplication(db, edit());
  return { applicationId, actor };
}

function needOf({ kind, wan, instrument, squareMetres, purpose }: StoryNeed) {
  return {
    kind,
    amountFen: wan === undefined ? null : wan * WAN_IN_FEN,
    instrument: instrument ?? null,
    squareMetres: squareMetres ?? null,
    purpose: purpose ?? null,
  };
}
