import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { AlarmClock, Inbox } from "lucide-react";
import { z } from "zod";
import { statesOfTurn, TURNS } from "#app/domain/deals/turn.ts";
import { text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { withPitches } from "#app/services/applications/anonymity.server.ts";
import { removeView } from "#app/services/identity/remove-view.server.ts";
import { saveView } from "#app/services/identity/save-view.server.ts";
import { withTeaserParts } from "#app/services/matching/teaser-parts.server.ts";
import { onlyParams, withParams } from "#app/ui/address.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { queueCounts, queuePage } from "#db/queries/deals/queue.server.ts";
import { viewsOf } from "#db/queries/identity/saved-views.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { ownResources } from "#db/queries/registry/own-resources.server.ts";
import { StoppedNotice } from "../../registry/stopped-notice.tsx";
import { stoppedOrganizations } from "../../registry/stopped-organizations.ts";
import { titled } from "../../titled.ts";
import { doneDeal } from "../case/done-deal.server.ts";
import { DoneToast } from "../case/done-toast.tsx";
import { KeyList, QUEUE_KEYS } from "../case/key-list.tsx";
import { useCaseKeys } from "../case/use-case-keys.ts";
import { queueAsk } from "./queue-ask.server.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { QUEUE_PARAMS } from "./queue-params.ts";
import { QueueTable } from "./queue-table.tsx";
import { SavedViews } from "./saved-views.tsx";
import { useRowKeys } from "./use-row-keys.ts";

export const meta: MetaFunction = titled("review.title");

const LIST = "review";
const schema = z.object({ name: text(40) });

export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:provider");
  const { db, actor, now } = here;
  const url = new URL(args.request.url);
  const { ask, params } = await queueAsk(here, url);
  const counts = await queueCounts(db.read, ask);
  const page = await queuePage(db.read, ask);
  return {
    total: page.total,
    rows: await withPitches(db.read, await withTeaserParts(db.read, page.rows, now)),
    params,
    asOf: now,
    turn: ask.turn,
    late: counts.late,
    tabs: TURNS.map((turn) => ({
      turn,
      count: statesOfTurn(turn).reduce((sum, state) => sum + (counts.states.get(state) ?? 0), 0),
    })),
    stopped: stoppedOrganizations(actor),
    resources: (await ownResources(db.read, ask.organizations)).map(({ id, name }) => ({
      id,
      name,
    })),
    sectors: (await taxonomyOf(db.read)).filter(({ parent }) => parent === null),
    views: await viewsOf(db.read, { userId: actor.userId, list: LIST }),
    done: await doneDeal(here, url),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:provider");
  const { search, searchParams } = new URL(args.request.url);
  const form = await formOf(args.request);
  const intent = form.get("intent");
  if (intent === "remove-view") {
    await answerForm(parseForm(form, { schema: z.object({}), t }), {
      t,
      run: () => removeView(db, { actor, viewId: String(form.get("view")) }),
    });
    return redirect(`/review${search}`);
  }
  if (intent !== "save-view") throw badRequest();
  const submission = parseForm(form, { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { name } = submission.value;
  const query = onlyParams(searchParams, QUEUE_PARAMS).slice(1);
  const answer = await answerForm(submission, {
    t,
    run: () => saveView(db, { actor, list: LIST, name, query, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/review?${query}`, {
    context: args.context,
    key: "review.views.saved",
    values: { name },
  });
}

export default function Queue() {
  const { rows, total, params, asOf, turn, late, tabs, resources, sectors, views, ...rest } =
    useLoaderData<typeof loader>();
  const { done, stopped } = rest;
  const reply = useActionData<typeof action>()?.reply;
  const { t } = useLanguage();
  const [address] = useSearchParams();
  useCaseKeys();
  useRowKeys();
  const anything = tabs.some(({ count }) => count > 0);
  const filtered =
    params.q !== "" ||
    Object.keys(params.filters).some((name) => name !== "turn" && address.has(name));
  return (
    <Page width="wide">
      <PageHeader title={t("review.title")} actions={<KeyList keys={QUEUE_KEYS} />} />
      <Tabs
        label={t("review.turn")}
        tabs={tabs.map((tab) => ({
          to: `?turn=${tab.turn}`,
          label: t(`review.turn.${tab.turn}`),
          count: tab.count,
          current: tab.turn === turn,
        }))}
      />
      <div className="grid gap-3 pt-4">
        <StoppedNotice organizations={stopped} />
        {late > 0 && !address.has("overdue") && (
          <Notice
            tone="warning"
            action={
              <TextLink to={withParams(new URLSearchParams(), { overdue: 1 })}>
                {t("review.late.show")}
              </TextLink>
            }
          >
            {t("review.late", { count: late })}
          </Notice>
        )}
        <div>
          {anything && <QueueFilters turn={turn} resources={resources} sectors={sectors} />}
          <SavedViews
            views={views}
            savable={filtered}
            error={reply?.error?.name?.[0] ?? null}
            typed={String(reply?.initialValue?.name ?? "")}
          />
          {rows.length === 0 &&
          stopped.length > 0 &&
          resources.length === 0 ? null : rows.length === 0 ? (
            <NoCases filtered={filtered || total > 0} resources={resources.length} />
          ) : (
            <QueueTable rows={rows} sort={{ by: params.sort, dir: params.dir }} asOf={asOf} />
          )}
          {total > 0 && <Pagination page={params.page} pageSize={params.pageSize} total={total} />}
        </div>
      </div>
      {done && <DoneToast done={done} />}
    </Page>
  );
}

function NoCases({ filtered, resources }: { filtered: boolean; resources: number }) {
  const { t } = useLanguage();
  if (resources === 0) {
    return (
      <EmptyState
        icon={Inbox}
        title={t("review.empty.no-resource")}
        action={
          <ButtonLink to="/provider" variant="primary">
            {t("candidates.empty.action")}
          </ButtonLink>
        }
      />
    );
  }
  return filtered ? (
    <EmptyState
      icon={AlarmClock}
      title={t("review.empty.filtered")}
      action={<ButtonLink to="/review">{t("review.empty.clear")}</ButtonLink>}
    />
  ) : (
    <EmptyState
      icon={Inbox}
      title={t("review.empty")}
      action={
        <ButtonLink to="/review/candidates" variant="primary">
          {t("review.empty.action")}
        </ButtonLink>
      }
    />
  );
}
