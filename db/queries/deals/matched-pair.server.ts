import { and, eq } from "drizzle-orm";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import { answerDays } from "#app/domain/registry/mandate.ts";
import type { Operator } from "#app/domain/registry/standing.ts";
import type { ApplicationState, ResourceState } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applications } from "../../schema/applications.ts";
import { matches } from "../../schema/matches.ts";
import { organizations } from "../../schema/organizations.ts";
import { resources } from "../../schema/resources.ts";
import { mandateInForce } from "../registry/mandate-in-force.server.ts";
import { operatorColumns, operators } from "../registry/standing.server.ts";
import { consentsInForce } from "./deal.server.ts";

/** A computed match with both its ends, as far as opening a deal needs them. */
export interface MatchedPair {
  application: {
    id: string;
    organizationId: string;
    area: string | null;
    state: ApplicationState;
  };
  resource: {
    id: string;
    organizationId: string | null;
    area: string | null;
    state: ResourceState;
    name: string;
    operator: Operator | null;
  };
  score: number;
  eligible: boolean;
  policyVersion: number;
  /** Working days in which the answer is due. */
  answerDays: number;
  /** The applicant agreed to be shown to providers without a name. */
  teaserConsent: boolean;
}

export async function matchedPair(
  db: Db,
  pair: { applicationId: string; resourceId: string },
): Promise<MatchedPair | null> {
  const [row] = await db
    .select({
      application: {
        id: applications.id,
        organizationId: applications.organizationId,
        area: applications.area,
        state: applications.state,
      },
      organizationArea: organizations.area,
      resource: {
        id: resources.id,
        organizationId: resources.organizationId,
        area: resources.area,
        state: resources.state,
        name: resources.name,
      },
      operator: operatorColumns,
      key: matches.key,
      eligible: matches.eligible,
      policyVersion: matches.policy,
    })
    .from(matches)
    .innerJoin(applications, eq(applications.no, matches.applicationNo))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.no, matches.resourceNo))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(and(eq(applications.id, pair.applicationId), eq(resources.id, pair.resourceId)))
    .limit(1);
  if (!row) return null;
  const { organizationArea, operator, key, ...rest } = row;
  return {
    ...rest,
    score: scoreOf(key),
    resource: { ...row.resource, operator },
    application: { ...row.application, area: row.application.area ?? organizationArea },
    answerDays: answerDays(await mandateInForce(db, pair.resourceId)),
    teaserConsent: (await consentsInForce(db, pair.applicationId)).includes("teaser"),
  };
}
