import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useLocation, useOutlet, useParams } from "@remix-run/react";
import type { Actor } from "#app/domain/identity/actor.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { isWish } from "#app/domain/matching/wishes.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { shownVersions } from "#app/services/deals/shown-versions.server.ts";
import { listMatches } from "#app/services/matching/list-matches.server.ts";
import { suggestPackages } from "#app/services/matching/suggest-packages.server.ts";
import { Page } from "#app/ui/page.tsx";
import { SplitView } from "#app/ui/split-view.tsx";
import {
  type ApplicationWhole,
  applicationSubject,
  applicationWhole,
} from "#db/queries/applications/application.server.ts";
import { matchCounts } from "#db/queries/matching/application-matches.server.ts";
import { isRematchWaiting } from "#db/queries/matching/waiting.server.ts";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { generalResources } from "#db/queries/registry/public-resources.server.ts";
import { factsOf } from "../../applications/facts-of.server.ts";
import { shareWith } from "../../deals/share.server.ts";
import { NothingFits } from "../../registry/discover/nothing-fits.tsx";
import { titled } from "../../titled.ts";
import { markAsked } from "../match/mark-asked.ts";
import { ApplicationHead } from "./application-head.tsx";
import { askCombination } from "./ask-all.server.ts";
import { matchList, PACKAGES_SHOWN } from "./match-list.server.ts";
import { MatchTabs } from "./match-tabs.tsx";
import { Matches } from "./matches.tsx";
import { namedPackages } from "./named-packages.server.ts";
import { NearMisses } from "./near-misses.tsx";
import { Packages } from "./packages.tsx";
import { Running } from "./running.tsx";
import { ShareVersion } from "./share-version.tsx";
import { type Overseen, StaffView } from "./staff-view.tsx";
import { wish } from "./wish.server.ts";
import { withdraw } from "./withdraw.server.ts";

const GENERAL_SHOWN = 12;

export const meta: MetaFunction = titled<{ facts: { title: string } }>(
  (t, data) => data?.facts.title || t("apply.untitled"),
);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale, now } = await signedIn(args);
  const whole = await applicationWhole(db.read, args.params.id ?? "");
  if (!whole || !can(actor, "application:view", applicationSubject(whole))) throw notFound();
  const { id, state, version, submittedAt, matchedAt } = whole.application;
  if (state === "draft") throw redirect(`/applications/${id}/edit`);
  const mayEdit = can(actor, "application:edit", applicationSubject(whole));
  const list = matchList(new URL(args.request.url));
  const sectors = await sectorNames(db.read, locale);
  const packages =
    list.view === "packages"
      ? await suggestPackages(db.read, { applicationId: id, now, limit: PACKAGES_SHOWN })
      : [];
  return {
    id,
    state,
    version,
    submittedAt,
    matchedAt,
    waiting: state === "submitted" && (matchedAt === null || (await isRematchWaiting(db.read, id))),
    mayEdit,
    overseen: mayEdit ? null : overseenBy(actor, whole),
    outdated: mayEdit ? (await shownVersions(db.read, id)).filter(({ changed }) => changed) : [],
    facts: factsOf(whole, sectors),
    sectors,
    // Nothing is matched that no sector speaks for: then what takes every one is shown.
    general: whole.sectors.some(({ choice }) => choice !== "removed")
      ? []
      : await generalResources(db.read, GENERAL_SHOWN),
    view: list.view,
    params: list.params,
    counts: await matchCounts(db.read, id),
    ...(await listMatches(db.read, { applicationId: id, filter: list.filter, now })),
    packages: await namedPackages(db.read, { applicationId: id, packages }),
  };
}

/** For staff: the company, with the way to its file where they may open it. */
function overseenBy(
  actor: Actor,
  { application, organization: { id, name, area } }: ApplicationWhole,
): Overseen {
  const file = can(actor, "organization:oversee", { kind: "organization", id, area });
  return {
    company: name,
    file: file ? `/district/organizations/${id}` : null,
    area: application.area ?? area,
    text: application.text,
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await signedIn(args);
  const form = await formOf(args.request);
  if (isWish(markAsked(form)?.mark)) return wish(args, { here, form });
  if (form.get("act") === "ask-all") return askCombination(args, { here, form });
  if (form.get("act") !== "share") return withdraw(args, { here, form });
  return shareWith(
    { ...here, context: args.context },
    { dealIds: form.getAll("dealId").map(String), to: `/applications/${args.params.id}` },
  );
}

export { revalidateList as shouldRevalidate } from "./revalidate-list.ts";

export default function ApplicationPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useLanguage();
  const { search } = useLocation();
  const { resourceId } = useParams();
  const panel = useOutlet({ sectors: data.sectors });
  const { id, view, waiting, matchedAt } = data;
  const base = `/applications/${id}`;
  return (
    <Page width={panel ? "wide" : "tool"}>
      <SplitView
        panelLabel={t("match.panel")}
        closeTo={`${base}${search}`}
        panel={panel}
        list={
          <>
            <ApplicationHead {...data} refused={refused?.message ?? null} />
            {data.overseen && <StaffView id={id} overseen={data.overseen} />}
            {data.outdated.length > 0 && <ShareVersion deals={data.outdated} action={base} />}
            {waiting && <Running first={matchedAt === null} />}
            {data.facts.sectors.length === 0 && (
              <NothingFits resources={data.general} names={data.sectors} />
            )}
            {data.state === "submitted" && matchedAt !== null && data.facts.sectors.length > 0 && (
              <>
                <MatchTabs
                  view={view}
                  counts={data.counts}
                  packages={data.facts.needs.length > 1}
                />
                {view === "packages" ? (
                  <Packages
                    packages={data.packages}
                    base={base}
                    search={search}
                    mayAsk={data.mayEdit}
                    outcomes={refused && "outcomes" in refused ? refused.outcomes : []}
                    refused={refused && "refusedAsk" in refused ? refused.refusedAsk : null}
                  />
                ) : (
                  <>
                    <Matches {...data} base={base} current={resourceId ?? null} />
                    <NearMisses {...data} base={base} current={resourceId ?? null} />
                  </>
                )}
              </>
            )}
          </>
        }
      />
    </Page>
  );
}
