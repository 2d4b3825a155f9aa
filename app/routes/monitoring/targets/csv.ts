import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import type { CsvColumn } from "#app/http/csv.ts";
import { tableResponse } from "#app/http/table-file.ts";
import { entering, type Visit } from "#app/http/visit.server.ts";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { figureWords } from "#app/ui/figure-words.ts";
import { verdictWords } from "#app/ui/verdict-words.ts";
import { citedWords } from "../indicator-table.tsx";

type Plan = Awaited<ReturnType<typeof planProgress>>[number];

interface Line {
  plan: Plan;
  line: Plan["lines"][number];
}

/** Every indicator of the plans of the reader's areas, with its verdict. */
export async function loader(args: LoaderFunctionArgs) {
  const here = await entering(args, "desk:district");
  const { db, actor, now } = here;
  const plans = await planProgress(db.read, staffAreas(actor), now);
  return tableResponse(
    { name: "targets", now, request: args.request, t: here.t },
    { columns: targetColumns(here), rows: each(plans) },
  );
}

async function* each(plans: Plan[]): AsyncGenerator<Line[]> {
  for (const plan of plans) yield plan.lines.map((line) => ({ plan, line }));
}

function targetColumns({ t, locale }: Pick<Visit, "t" | "locale">): CsvColumn<Line>[] {
  return [
    {
      label: t("district.target.plan"),
      value: ({ plan }) => (locale === "zh" ? plan.titleZh : plan.titleEn),
    },
    { label: t("district.target.indicator"), value: ({ line }) => line.name },
    { label: t("district.target.section"), value: ({ line }) => line.section },
    { label: t("district.target.area"), value: ({ line }) => line.area },
    { label: t("district.target.unit"), value: ({ line }) => line.unit },
    { label: t("district.target.start"), value: ({ line }) => line.start?.value ?? null },
    { label: t("district.target.value"), value: ({ line }) => line.latest?.value ?? null },
    {
      label: t("district.target.day"),
      value: ({ line }) => (line.latest ? new Date(line.latest.at) : null),
    },
    {
      label: t("district.target.source"),
      value: ({ line: { latest } }) =>
        latest &&
        [latest.plan && citedWords(latest.plan, locale), latest.rule && t(`measure.${latest.rule}`)]
          .concat(latest.source)
          .filter(Boolean)
          .join(" "),
    },
    {
      label: t("district.target.goal"),
      value: ({ line }) =>
        figureWords({ ...line.goal, unit: line.unit, reference: line.reference }, locale),
    },
    { label: t("district.target.year"), value: ({ line }) => line.year },
    { label: t("district.target.expected"), value: ({ line }) => line.expected },
    { label: t("district.target.verdict"), value: ({ line }) => t(`verdict.${line.verdict}`) },
    { label: t("district.target.sum"), value: ({ line }) => verdictWords(line, locale) },
    {
      label: t("district.target.registered"),
      value: ({ line }) => line.partial?.value ?? null,
    },
  ];
}
