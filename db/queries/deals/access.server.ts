import {
  type AnyColumn,
  and,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  not,
  type SQL,
  sql,
} from "drizzle-orm";
import { ENDINGS, OPEN_STATES } from "#app/domain/deals/lifecycle.ts";
import type { ConsentKind } from "#app/domain/vocabulary.ts";
import type { Db } from "../../client.server.ts";
import { applicationVersions, consents } from "../../schema/applications.ts";
import { deals } from "../../schema/deals.ts";

/*
 * `applicantAccess` of the permission table for a provider, as conditions on rows of `deals`: what may not be
 * seen does not leave the database. A test holds the two against each other.
 */

/** Is a consent of this kind in force now? */
export function consented(db: Db, applicationId: AnyColumn, kind: ConsentKind): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(consents)
      .where(
        and(
          eq(consents.applicationId, applicationId),
          eq(consents.kind, kind),
          isNull(consents.revokedAt),
        ),
      ),
  );
}

/** The provider may see the teaser. */
export function seesTeaser(db: Db): SQL {
  return consented(db, deals.applicationId, "teaser");
}

/** The provider may see who applies and with what, in the version that the deal points to. */
export function seesVersion(db: Db): SQL {
  return allOf(
    isNotNull(deals.introducedAt),
    not(inArray(deals.state, [...ENDINGS])),
    seesTeaser(db),
  );
}

/** Of a deal that is still to be introduced the teaser follows the application; later it stands as it was shown. */
export function seesPresentTeaser(db: Db): SQL {
  return allOf(isNull(deals.introducedAt), isOpenDeal(), seesTeaser(db));
}

/** The match follows the application as long as the deal is open. */
export function seesMatch(db: Db): SQL {
  return allOf(isOpenDeal(), seesTeaser(db));
}

/** The version that the deal points to, where anything of it may be seen and nothing newer is. */
export function isShownVersion(db: Db): SQL {
  return allOf(
    eq(applicationVersions.applicationId, deals.applicationId),
    eq(applicationVersions.number, deals.shownVersion),
    not(seesPresentTeaser(db)),
    seesTeaser(db),
  );
}

/** A value where the condition holds, else null. */
export function onlyIf<T>(condition: SQL, value: AnyColumn | SQL<T>): SQL<T | null> {
  return sql<T | null>`case when ${condition} then ${value} end`;
}

function isOpenDeal(): SQL {
  return inArray(deals.state, [...OPEN_STATES]);
}

function allOf(...conditions: SQL[]): SQL {
  return and(...conditions) ?? sql`true`;
}
