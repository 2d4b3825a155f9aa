import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { UserPlus } from "lucide-react";
import { z } from "zod";
import { answeringFor } from "#app/domain/identity/actor.ts";
import { STAGES, type Stage } from "#app/domain/vocabulary.ts";
import { text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { type ListSpec, listParams } from "#app/http/list-params.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { withPitches } from "#app/services/applications/anonymity.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { withTeaserParts } from "#app/services/matching/teaser-parts.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Db } from "#db/client.server.ts";
import { type Candidate, candidatesPage } from "#db/queries/deals/candidates.server.ts";
import { introductionsOf } from "#db/queries/monitoring/introduced-resource.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { ownResources } from "#db/queries/registry/own-resources.server.ts";
import { StoppedNotice } from "../../registry/stopped-notice.tsx";
import { stoppedOrganizations } from "../../registry/stopped-organizations.ts";
import { titled } from "../../titled.ts";
import { isSectorKey, sectorsFound } from "../queue/queue-ask.server.ts";
import { CandidateTable } from "./candidate-table.tsx";

export const meta: MetaFunction = titled("candidates.title");

const LIST: ListSpec<"score" | "submitted"> = {
  sorts: ["score", "submitted"],
  defaultSort: "score",
  defaultDir: "desc",
  filters: { resource: null, sector: null, stage: STAGES },
  pageSize: 20,
};

const schema = z.object({ applicationId: text(40), resourceId: text(40), message: text(500) });

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, now } = here;
  const params = listParams(new URL(args.request.url), LIST);
  const organizations = answeringFor(here.actor);
  const resources = await ownResources(db.read, organizations);
  const words = readSearch(params.q);
  const page = await candidatesPage(db.read, {
    ...params,
    organizations,
    besides: here.actor.memberships.map(({ organizationId }) => organizationId),
    words,
    foundSectors: await sectorsFound(db.read, words),
    resources: params.filters.resource ?? [],
    sectors: (params.filters.sector ?? []).filter(isSectorKey),
    stages: (params.filters.stage ?? []) as Stage[],
  });
  return {
    stopped: stoppedOrganizations(here.actor),
    total: page.total,
    rows: await withIntroductions(
      db.read,
      await withPitches(db.read, await withTeaserParts(db.read, page.rows, now)),
    ),
    params,
    resources: resources
      .filter(({ state }) => state === "open")
      .map(({ id, name }) => ({ id, name })),
    sectors: (await taxonomyOf(db.read)).filter(({ parent }) => parent === null),
  };
}

/** With the words by which the district introduced each to the resource. */
async function withIntroductions<R extends Candidate>(db: Db, rows: readonly R[]) {
  const words = await introductionsOf(
    db,
    rows.map(({ applicationId, resource }) => ({ applicationId, resourceId: resource.id })),
  );
  return rows.map((row, at) => ({ ...row, introduced: words[at] ?? null }));
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:provider");
  const form = await formOf(args.request);
  const pair = `${form.get("applicationId")}:${form.get("resourceId")}`;
  const submission = parseForm(form, { schema, t });
  if (submission.status !== "success") {
    return data({ pair, reply: submission.reply() }, { status: 422 });
  }
  const answer = await answerForm(submission, {
    t,
    run: () => openDeal(db, { actor, ...submission.value, side: "provider", now }),
  });
  if ("reply" in answer) return data({ pair, reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/review/candidates${new URL(args.request.url).search}`, {
    context: args.context,
    key: "candidates.invited",
  });
}

export default function Candidates() {
  const { rows, total, params, resources, sectors, stopped } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t, locale } = useLanguage();
  const [address] = useSearchParams();
  const filtered = ["q", "resource", "sector", "stage"].some((name) => address.get(name));
  return (
    <Page width="wide">
      <PageHeader title={t("candidates.title")} lead={t("candidates.lead")} />
      {resources.length > 0 && (
        <FilterBar
          search={t("candidates.search")}
          filters={[
            {
              name: "resource",
              label: t("review.filter.resource"),
              options: resources.map(({ id, name }) => ({ value: id, label: name })),
            },
            {
              name: "sector",
              label: t("review.filter.sector"),
              options: sectors.map((sector) => ({ value: sector.key, label: sector[locale] })),
            },
            {
              name: "stage",
              label: t("candidates.filter.stage"),
              options: STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
            },
          ]}
        />
      )}
      <StoppedNotice organizations={stopped} />
      {rows.length === 0 ? (
        // Where nobody may be seen, the notice has said why.
        (stopped.length === 0 || resources.length > 0) && (
          <Nobody filtered={filtered || total > 0} open={resources.length > 0} />
        )
      ) : (
        <CandidateTable rows={rows} sort={{ by: params.sort, dir: params.dir }} answer={answer} />
      )}
      {total > 0 && <Pagination page={params.page} pageSize={params.pageSize} total={total} />}
    </Page>
  );
}

function Nobody({ filtered, open }: { filtered: boolean; open: boolean }) {
  const { t } = useLanguage();
  if (filtered) {
    return (
      <EmptyState
        icon={UserPlus}
        title={t("candidates.empty.filtered")}
        action={<ButtonLink to="/review/candidates">{t("review.empty.clear")}</ButtonLink>}
      />
    );
  }
  return (
    <EmptyState
      icon={UserPlus}
      title={t(open ? "candidates.empty" : "candidates.none-open")}
      action={
        <ButtonLink to="/provider" variant="primary">
          {t("candidates.empty.action")}
        </ButtonLink>
      }
    />
  );
}
