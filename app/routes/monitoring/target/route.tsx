import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { dayOf } from "#app/domain/time.ts";
import { requiredDay, requiredNumber, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { recordObservation } from "#app/services/monitoring/record-observation.server.ts";
import { classes } from "#app/ui/classes.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { titled } from "../../titled.ts";
import { indicatorPath } from "../indicator-table.tsx";
import { IndicatorPanel } from "./indicator.tsx";

export const meta: MetaFunction = titled("district.target.title");

const schema = z.object({
  indicator: text(200),
  value: requiredNumber(-1e12, 1e12),
  observedOn: requiredDay(),
  source: text(200),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "desk:district");
  const plans = await planProgress(db.read, staffAreas(actor), now);
  const plan = found(plans.find(({ slug }) => slug === args.params.slug));
  const asked = new URL(args.request.url).searchParams.get("indicator");
  return {
    plan,
    today: dayOf(now),
    line: found(plan.lines.find(({ name }) => name === asked) ?? plan.lines[0]),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const plan = args.params.slug ?? "";
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const answer = await answerForm(submission, {
    t,
    run: () => recordObservation(db, { actor, plan, ...submission.value, now }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(indicatorPath(plan, submission.value.indicator), {
    context: args.context,
    key: "district.target.told",
  });
}

export default function PlanTargets() {
  const { plan, line, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply ?? null;
  const { t, locale } = useLanguage();
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("district.target.title"), href: "/district/targets" }]}
        title={locale === "zh" ? plan.titleZh : plan.titleEn}
        lead={[plan.number, t("desk.period", { from: plan.periodFrom, to: plan.periodTo })]
          .filter(Boolean)
          .join(" · ")}
      />
      <div className="grid gap-8 lg:grid-cols-[20rem_1fr]">
        <nav aria-label={t("district.target.caption")} className="no-print max-lg:order-last">
          <ul className="grid lg:sticky lg:top-4">
            {plan.lines.map((each) => (
              <li key={each.name}>
                <Link
                  to={indicatorPath(plan.slug, each.name)}
                  preventScrollReset
                  aria-current={each.name === line.name ? "page" : undefined}
                  className={classes(
                    "flex items-center justify-between gap-3 rounded-md px-2 py-1.5",
                    each.name === line.name
                      ? "bg-accent-soft font-semibold text-accent-strong"
                      : "hover:bg-sunken",
                  )}
                >
                  <span className="min-w-0 wrap-anywhere">{each.name}</span>
                  <VerdictPill verdict={each.verdict} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <IndicatorPanel key={line.name} line={line} today={today} reply={reply} />
      </div>
    </Page>
  );
}
