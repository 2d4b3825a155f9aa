import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { csvResponse } from "#app/http/csv.ts";
import { entering } from "#app/http/visit.server.ts";
import { planProgress } from "#app/services/monitoring/plan-progress.server.ts";
import { goalWords } from "#app/ui/goal-words.ts";

/** Every indicator of the plans of the reader's areas, with its verdict. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, t, locale } = await entering(args, "desk:district");
  const plans = await planProgress(db.read, staffAreas(actor), now);
  return csvResponse(
    { name: "targets", now },
    {
      heads: [
        t("district.target.plan"),
        t("district.target.indicator"),
        t("district.target.section"),
        t("district.target.unit"),
        t("district.target.start"),
        t("district.target.value"),
        t("district.target.day"),
        t("district.target.source"),
        t("district.target.goal"),
        t("district.target.year"),
        t("district.target.expected"),
        t("district.target.verdict"),
      ],
      rows: plans.flatMap((plan) =>
        plan.lines.map((line) => [
          locale === "zh" ? plan.titleZh : plan.titleEn,
          line.name,
          line.section,
          line.unit,
          line.start?.value ?? null,
          line.latest?.value ?? null,
          line.latest ? new Date(line.latest.at) : null,
          line.origin?.kind === "derived"
            ? t(`measure.${line.origin.measure}`)
            : (line.origin?.source ?? null),
          goalWords(line.goal, line.unit, locale),
          line.goalYear,
          line.expected,
          t(`verdict.${line.verdict}`),
        ]),
      ),
    },
  );
}
