import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { optionalText, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct, parseForm } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { decideCompanyClaim } from "#app/services/companies/claim-company.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { organizationNames } from "#db/queries/companies/names.server.ts";
import {
  heldBy,
  rungCounts,
  waitingCompanyClaims,
} from "#db/queries/monitoring/companies.server.ts";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { titled } from "../../titled.ts";
import { CsvLink } from "../list-parts.tsx";
import { Claims } from "./claims.tsx";
import { Counts } from "./counts.tsx";
import { askedFor, lapsingList, nearList } from "./list.server.ts";
import { LapsingTable, NearTable } from "./tables.tsx";
import { VIEWS } from "./views.ts";

export const meta: MetaFunction = titled("companies.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale } = await entering(args, "desk:district");
  const asked = askedFor(args.request);
  const areas = staffAreas(actor);
  if (asked.view === "near") {
    return {
      ...asked,
      view: "near" as const,
      list: await (await nearList(args, asked.rung)).page(),
    };
  }
  if (asked.view === "lapsing") {
    return { ...asked, view: "lapsing" as const, list: await (await lapsingList(args)).page() };
  }
  if (asked.view === "claims") {
    const claims = await waitingCompanyClaims(db.read, areas);
    return { ...asked, view: "claims" as const, claims };
  }
  const held = await heldBy(db.read, areas, asked);
  return {
    ...asked,
    view: "counts" as const,
    rungs: await rungCounts(db.read, areas),
    held,
    sectors: await sectorNames(db.read, locale),
    incubators:
      asked.by === "incubator"
        ? await organizationNames(
            db.read,
            held.map(({ key }) => key),
          )
        : [],
  };
}

const schema = z.object({
  claimId: text(40),
  verdict: z.enum(["accept", "reject"]),
  note: optionalText(500),
});

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") {
    return data({ message: t("form.invalid") }, { status: 422 });
  }
  const { claimId, verdict, note } = submission.value;
  const answer = await answerAct(t, async () => {
    const accept = verdict === "accept";
    await decideCompanyClaim(db, { actor, claimId, accept, note: note ?? "", now });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  return redirectTelling("/district/companies?view=claims", {
    context: args.context,
    key: "company.told.decided",
  });
}

/** After a conflict the page shows what is saved now. */
export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function DistrictCompanies() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("companies.title")}
        lead={t("companies.lead")}
        actions={
          (view.view === "near" || view.view === "lapsing") && (
            <CsvLink path="/district/companies.csv" />
          )
        }
      />
      <Tabs
        label={t("companies.title")}
        tabs={VIEWS.map((name) => ({
          to: `/district/companies?view=${name}`,
          label: t(`companies.view.${name}`),
          current: view.view === name,
        }))}
      />
      {answer && "message" in answer && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      {view.view === "near" && <NearTable rung={view.rung} list={view.list} />}
      {view.view === "lapsing" && <LapsingTable list={view.list} />}
      {view.view === "counts" && <Counts view={view} />}
      {view.view === "claims" && <Claims claims={view.claims} />}
    </Page>
  );
}
