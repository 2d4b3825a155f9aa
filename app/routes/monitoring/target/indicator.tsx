import type { SubmissionResult } from "@conform-to/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { GoalLine, IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { FactList } from "#app/ui/fact-list.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { formatDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { latestWords, verdictWords } from "#app/ui/verdict-words.ts";
import type { ReadingRow } from "#db/queries/monitoring/indicators.server.ts";
import { citedWords, Origin, RegisteredHere, VerdictRule } from "../indicator-table.tsx";
import { IndicatorChart } from "./chart.tsx";
import { Identity, type IndicatorFile } from "./identity.tsx";
import { PublishForm } from "./publish-form.tsx";
import { ReadingForm } from "./reading-form.tsx";

interface PanelProps {
  line: IndicatorLine;
  file: IndicatorFile;
  /** ISO day. */
  today: string;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
  /** Of the publishing form, whose answer is kept apart. */
  published: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** One indicator: where it stands and why, its way, the form for a new figure, and every figure so far. */
export function IndicatorPanel({ line, file, today, reply, published }: PanelProps) {
  const { t } = useLanguage();
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <h2 className="text-lg wrap-anywhere">{line.name}</h2>
        <VerdictPill verdict={line.verdict} />
      </div>
      <Facts line={line} />
      {line.also.length > 0 && <AlsoSaid goals={line.also} main={line.reference} />}
      <VerdictRule />
      <IndicatorChart line={line} />
      <Section title={t("district.target.record")} lead={t("district.target.record.lead")}>
        <ReadingForm line={line} today={today} reply={reply} />
      </Section>
      {line.partial && <PublishForm line={line} partial={line.partial} reply={published} />}
      <Section title={t("district.target.history")}>
        <History rows={line.readings} />
      </Section>
      <Identity file={file} />
    </div>
  );
}

function Facts({ line }: { line: IndicatorLine }) {
  const { t, locale } = useLanguage();
  const { start } = line;
  const startWords = start && figureWords({ ...start, unit: line.unit }, locale);
  return (
    <FactList
      facts={[
        {
          label: t("district.target.value"),
          value: (
            <>
              {latestWords(line, locale)}
              <RegisteredHere line={line} />
            </>
          ),
          source: <Origin judged={line} />,
        },
        {
          label: t("district.target.goal"),
          value: <GoalAndYear stated={line} />,
          source: line.section,
        },
        { label: t("district.target.said"), value: line.said && <q lang="zh-CN">{line.said}</q> },
        { label: t("district.target.area"), value: line.area },
        {
          label: t("district.target.start"),
          value: start ? `${startWords} · ${start.year}` : t("district.target.no-start"),
          source: start?.plan
            ? t("district.target.start.from", {
                plan: citedWords(start.plan, locale),
                section: start.section,
              })
            : start?.section,
        },
        { label: t("district.target.sum"), value: verdictWords(line, locale) },
        { label: t("district.target.note"), value: line.note },
      ]}
    />
  );
}

function GoalAndYear({
  stated,
}: {
  stated: Pick<GoalLine, "goal" | "unit" | "reference" | "year">;
}) {
  const { t, locale } = useLanguage();
  const { goal, unit, reference, year } = stated;
  return (
    <>
      {figureWords({ ...goal, unit, reference }, locale)} · {year ?? t("plan.targets.noYear")}
    </>
  );
}

/** The same goal in other words is listed; another one (above an average) is judged as well. */
function AlsoSaid({ goals, main }: { goals: GoalLine[]; main: string | null }) {
  const { t, locale } = useLanguage();
  return (
    <div className="pb-3">
      <h3 className="pt-2 text-base">{t("district.target.also")}</h3>
      <ul className="grid gap-1.5 pt-1">
        {goals.map((stated) => (
          <li
            key={`${stated.section} ${stated.said}`}
            className="flex flex-wrap items-baseline gap-x-3"
          >
            <span>
              <GoalAndYear stated={stated} />
            </span>
            <span className="text-xs text-muted">{stated.section}</span>
            {stated.reference !== main && (
              <>
                <VerdictPill verdict={stated.verdict} />
                <span className="text-muted">
                  {verdictWords(stated, locale)} <Origin judged={stated} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function History({ rows }: { rows: ReadingRow[] }) {
  const { t, locale } = useLanguage();
  if (rows.length === 0) return <p className="text-muted">{t("district.target.history.none")}</p>;
  return (
    <Timeline
      moments={rows.map((row) => ({
        key: row.id,
        at: row.createdAt,
        title: `${formatDay(row.asOf)}：${figureWords(row, locale)}`,
        by: row.by ?? undefined,
        children: (
          <>
            {row.reference &&
              t("district.target.kind.difference", {
                reference: row.reference,
                unit: row.unit,
              })}{" "}
            {row.rule && t(`measure.${row.rule}`)} {t("ui.source", { source: row.source })}
          </>
        ),
      }))}
    />
  );
}
