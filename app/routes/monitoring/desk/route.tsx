import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { funnel } from "#app/domain/monitoring/funnel.ts";
import { gapMap } from "#app/domain/monitoring/gap.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { formatInstant } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { dealFlow, outcomeFigures } from "#db/queries/monitoring/deal-flow.server.ts";
import { demandOf, supplyOf, topSectors } from "#db/queries/monitoring/gap.server.ts";
import { workList } from "#db/queries/monitoring/work-list.server.ts";
import { titled } from "../../titled.ts";
import { Figures } from "./figures.tsx";
import { FunnelSection } from "./funnel.tsx";
import { GapSection } from "./gap.tsx";
import { WorkSection } from "./work.tsx";

export const meta: MetaFunction = titled("desk.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "desk:district");
  const areas = staffAreas(actor);
  const sectors = await topSectors(db.read);
  const { states, furthest } = await dealFlow(db.read, areas);
  return {
    now,
    sectors,
    states,
    bodies: actor.memberships
      .filter((membership) => membership.role === "district_staff")
      .map((membership) => membership.organizationName),
    plans: (await planProgress(db.read, areas, now)).filter((plan) => plan.inForce),
    work: await workList(db.read, areas, now),
    funnel: funnel(states, furthest),
    outcomes: await outcomeFigures(db.read, areas),
    gaps: gapMap(
      sectors.map(({ key }) => key),
      { demand: await demandOf(db.read, areas), supply: await supplyOf(db.read, areas) },
    ),
  };
}

export default function Desk() {
  const { now, sectors, states, bodies, plans, work, funnel, outcomes, gaps } =
    useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page>
      <PageHeader
        title={t("desk.title")}
        lead={t("desk.lead", { body: bodies.join("、"), at: formatInstant(now) })}
      />
      <Figures plans={plans} />
      <WorkSection work={work} now={now} />
      <FunnelSection rows={funnel} states={states} outcomes={outcomes} />
      <GapSection rows={gaps} sectors={sectors} />
    </Page>
  );
}
