import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "#app/domain/identity/permissions.ts";
import { scoreOf } from "#app/domain/matching/engine/key.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { explainMatch } from "#app/services/matching/explain-match.server.ts";
import { ClauseCard } from "#app/ui/clause-card.tsx";
import { ReasonList } from "#app/ui/match-reasons.tsx";
import { Notice } from "#app/ui/notice.tsx";
import {
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { applicationMatch, wishesOf } from "#db/queries/matching/application-matches.server.ts";
import { introductionsOf } from "#db/queries/monitoring/introduced-resource.server.ts";
import { planTitle } from "#db/queries/plans/plan-title.server.ts";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { titled } from "../../titled.ts";
import { askOrMark } from "./acts.server.ts";
import { Ask } from "./ask.tsx";
import { Blocked } from "./blocked.tsx";
import { clauseOf } from "./clause.ts";
import { Improve } from "./improve.tsx";
import { MatchHead } from "./match-head.tsx";
import { Part } from "./part.tsx";
import { namedRelay } from "./relay.server.ts";
import { Relay } from "./relay.tsx";
import { Words } from "./words.tsx";

export const meta: MetaFunction = titled<{ row: { name: string } }>((_, data) => data?.row.name);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale, now } = await signedIn(args);
  const pair = { applicationId: args.params.id ?? "", resourceId: args.params.resourceId ?? "" };
  const whole = await applicationWhole(db.read, pair.applicationId);
  if (!whole || !can(actor, "application:view", applicationSubject(whole))) throw notFound();
  const row = found(await applicationMatch(db.read, pair));
  const told = await explainMatch(db.read, { ...pair, now });
  const clause = told?.explanation.clause ?? null;
  const { title, text, state } = whole.application;
  return {
    pair,
    row,
    told: told && { ...told, relay: await namedRelay(db.read, told.relay) },
    clause: clause && clauseOf(clause, await planTitle(db.read, clause.slug, locale)),
    sectors: await sectorNames(db.read, locale),
    wishes: (await wishesOf(db.read, pair.applicationId, [pair.resourceId]))[pair.resourceId] ?? [],
    introduced: (await introductionsOf(db.read, [pair]))[0] ?? null,
    text: `${title}\n${text}`,
    submitted: state === "submitted",
    mayEdit: can(actor, "application:edit", applicationSubject(whole)),
  };
}

export async function action(args: ActionFunctionArgs) {
  return askOrMark(args);
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function MatchPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const { row, told, clause, sectors, pair } = data;
  const now = told ?? null;
  const score = now?.match.score ?? scoreOf(row.key);
  const parts = now?.match.parts ?? [];
  const blockers = now?.match.blockers ?? [];
  return (
    <article className="space-y-5" key={row.resourceId}>
      <MatchHead row={row} score={score} parts={parts} />
      {data.introduced && <Notice title={t("lever.introduced")}>{data.introduced}</Notice>}
      {blockers.length > 0 && (
        <Blocked
          blockers={blockers}
          smallest={now?.smallest ?? null}
          applicationId={pair.applicationId}
          sectors={sectors}
          mayEdit={data.mayEdit}
          dealt={row.dealId !== null}
        />
      )}
      {data.mayEdit && data.submitted && (
        <Ask
          row={row}
          wishes={data.wishes}
          possible={blockers.length === 0}
          refused={refused ?? null}
        />
      )}
      {now && (
        <Part title={t("match.why")}>
          <ReasonList reasons={now.explanation.reasons} parts={parts} sectors={sectors} />
        </Part>
      )}
      {clause && (
        <Part title={t("match.clause")}>
          <ClauseCard {...clause} />
        </Part>
      )}
      {now && data.mayEdit && blockers.length === 0 && (
        <Improve told={now} applicationId={pair.applicationId} sectors={sectors} />
      )}
      {now && <Words text={data.text} reasons={now.explanation.reasons} />}
      {now && <Relay steps={now.relay} />}
      <p className="text-xs text-muted">{t("match.policy", { version: row.policyVersion })}</p>
    </article>
  );
}
