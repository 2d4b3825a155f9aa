import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { SERVES } from "#app/domain/registry/details.ts";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import { createOrganization } from "#app/services/registry/create-organization.server.ts";
import { publishMandate } from "#app/services/registry/publish-mandate.server.ts";
import { createResource } from "#app/services/registry/save-resource.server.ts";
import {
  requestVerification,
  verifyOrganization,
} from "#app/services/registry/verify-organization.server.ts";
import { lexiconTerms } from "#app/services/sectors/classifier.server.ts";
import type { Database } from "#db/client.server.ts";
import { accountOf, actorFor, demoCreditCode, joins } from "./cast.server.ts";
import type { ProviderStory, ResourceStory } from "./story.ts";

const WAN_IN_FEN = 1_000_000;

/** A resource as deals find it. */
export interface Offered {
  resourceId: string;
  /** Who acts for it. */
  actor: Actor;
}

/** Registers a provider, has it verified, and opens what it offers. */
export async function tellProvider(
  db: Database,
  story: ProviderStory,
  { number, staff, now }: { number: number; staff: Actor[]; now: Date },
): Promise<Map<string, Offered>> {
  const head = story.people.find((person) => person.role === "provider_admin");
  if (!head) throw new Error(`${story.organization.name} has no administrator`);
  const admin = await accountOf(db, head, now);
  const organizationId = await createOrganization(db, {
    actor: admin,
    kind: "provider",
    values: { ...story.organization, creditCode: demoCreditCode(number), website: null },
    now,
  });
  for (const person of story.people) {
    const { userId } = await accountOf(db, person, now);
    await joins(db, { userId, organizationId, role: person.role, now });
  }
  const actor = await actorFor(db, admin.userId);
  await verified(db, { actor, organizationId, area: story.organization.area, staff, now });
  const offered = new Map<string, Offered>();
  for (const resource of story.resources) {
    const resourceId = await openResource(db, resource, { actor, organizationId, now });
    offered.set(resource.key, { resourceId, actor });
  }
  return offered;
}

/** Asks for verification and gets it from the staff who answer for the area. */
export async function verified(
  db: Database,
  ask: { actor: Actor; organizationId: string; area: string; staff: Actor[]; now: Date },
): Promise<void> {
  const { actor, organizationId, area, staff, now } = ask;
  await requestVerification(db, { actor, organizationId, now });
  const subject = { kind: "organization" as const, id: organizationId, area };
  const clerk = staff.find((each) => can(each, "organization:decide", subject));
  if (!clerk) throw new Error(`No staff answer for ${area}`);
  await verifyOrganization(db, {
    actor: clerk,
    organizationId,
    version: 2,
    state: "verified",
    note: "材料齐全",
    now,
  });
}

async function openResource(
  db: Database,
  story: ResourceStory,
  { actor, organizationId, now }: { actor: Actor; organizationId: string; now: Date },
): Promise<string> {
  const { kind, name, summary, area, sectors, details } = story;
  const resourceId = await createResource(db, {
    actor,
    organizationId,
    kind,
    values: {
      name,
      summary,
      area,
      state: "open",
      sectors,
      serves: story.serves ?? SERVES[kind],
      details,
      terms: lexiconTerms(`${name}\n${summary}`),
    },
    now,
  });
  await publishMandate(db, {
    actor,
    resourceId,
    after: 0,
    values: {
      body: { ...OPEN_MANDATE, ...story.mandate },
      places: story.places,
      fundsFen: story.fundsWan === undefined ? null : story.fundsWan * WAN_IN_FEN,
      opensAt: null,
      closesAt: null,
      responseDays: story.responseDays,
    },
    now,
  });
  return resourceId;
}
