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
import { optionalText, requiredDay, requiredNumber, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { publishCount } from "#app/services/monitoring/publish-count.server.ts";
import { recordReading } from "#app/services/monitoring/record-reading.server.ts";
import { classes } from "#app/ui/classes.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { indicatorFile } from "#db/queries/monitoring/indicators.server.ts";
import { titled } from "../../titled.ts";
import { indicatorPath, lineId } from "../indicator-table.tsx";
import { IndicatorPanel } from "./indicator.tsx";
import { OWN_FIGURE } from "./reading-form.tsx";

export const meta: MetaFunction = titled("district.target.title");

/** A figure in the indicator's unit: "3.5亿元", "35,000万元" and "3.5" are one where it counts 亿元. */
function readingSchema(unit: string) {
  return z.object({
    indicator: text(200),
    reference: optionalText(200).transform((value) => (value === OWN_FIGURE ? null : value)),
    value: requiredNumber(-1e12, 1e12, { of: unit }),
    observedOn: requiredDay(),
    source: text(200),
  });
}

const countSchema = z.object({
  indicator: text(200),
  counted: requiredNumber(0, 1e12),
  grounds: text(200),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "desk:district");
  const plans = await planProgress(db.read, staffAreas(actor), now);
  const plan = found(plans.find(({ slug }) => slug === args.params.slug));
  const asked = new URL(args.request.url).searchParams.get("indicator");
  const line = found(plan.lines.find(({ key }) => key === asked) ?? plan.lines[0]);
  return { plan, line, file: found(await indicatorFile(db.read, line.key)), today: dayOf(now) };
}

/** Two forms: a figure that somebody gives, and the count of what is registered, which staff publish. */
export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  return form.get("intent") === "publish" ? publish(args, form) : report(args, form);
}

async function report(args: ActionFunctionArgs, form: FormData) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const plan = args.params.slug ?? "";
  const file = await indicatorFile(db.read, String(form.get("indicator")));
  const submission = parseForm(form, { schema: readingSchema(file?.indicator.unit ?? ""), t });
  if (submission.status !== "success") {
    return data({ publishing: false, reply: submission.reply() }, { status: 422 });
  }
  const run = () => recordReading(db, { actor, plan, ...submission.value, now });
  const answer = await answerForm(submission, { t, run });
  if ("reply" in answer) {
    return data({ publishing: false, reply: answer.reply }, { status: answer.status });
  }
  return redirectTelling(indicatorPath(plan, submission.value.indicator), {
    context: args.context,
    key: "district.target.told",
  });
}

async function publish(args: ActionFunctionArgs, form: FormData) {
  const { db, actor, now, t } = await entering(args, "desk:district");
  const plan = args.params.slug ?? "";
  const submission = parseForm(form, { schema: countSchema, t });
  if (submission.status !== "success") {
    return data({ publishing: true, reply: submission.reply() }, { status: 422 });
  }
  const { grounds: source, ...count } = submission.value;
  const run = () => publishCount(db, { actor, plan, ...count, source, now });
  const answer = await answerForm(submission, { t, run });
  if ("reply" in answer) {
    return data({ publishing: true, reply: answer.reply }, { status: answer.status });
  }
  return redirectTelling(indicatorPath(plan, count.indicator), {
    context: args.context,
    key: "district.target.publish.told",
  });
}

export default function PlanTargets() {
  const { plan, line, file, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const reply = answer?.reply ?? null;
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
              <li key={lineId(each)}>
                <Link
                  to={indicatorPath(plan.slug, each.key)}
                  preventScrollReset
                  aria-current={each.key === line.key ? "page" : undefined}
                  className={classes(
                    "flex items-center justify-between gap-3 rounded-md px-2 py-1.5",
                    each.key === line.key
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
        <IndicatorPanel
          key={lineId(line)}
          line={line}
          file={file}
          today={today}
          reply={answer?.publishing ? null : reply}
          published={answer?.publishing ? reply : null}
        />
      </div>
    </Page>
  );
}
