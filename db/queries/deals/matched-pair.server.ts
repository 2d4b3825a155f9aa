import { and, eq } from "drizzle-orm";
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
      score: matches.score,
      eligible: matches.eligible,
      policyVersion: matches.policyVersion,
    })
    .from(matches)
    .innerJoin(applications, eq(applications.id, matches.applicationId))
    .innerJoin(organizations, eq(organizations.id, applications.organizationId))
    .innerJoin(resources, eq(resources.id, matches.resourceId))
    .leftJoin(operators, eq(operators.id, resources.organizationId))
    .where(
      and(eq(matches.applicationId, pair.applicationId), eq(matches.resourceId, pair.resourceId)),
    )
    .limit(1);
  if (!row) return null;
  const { organizationArea, operator, ...rest } = row;
  return {
    ...rest,
    resource: { ...row.resource, operator },
    application: { ...row.application, area: row.application.area ?? organizationArea },
    answerDays: answerDays(await mandateInForce(db, pair.resourceId)),
    teaserConsent: (await consentsInForce(db, pair.applicationId)).includes("teaser"),
  };
}
