import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { IndicatorLine } from "#app/services/monitoring/plan-progress.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field } from "#app/ui/field.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { formatDay, formatNumber } from "#app/ui/format.ts";
import { Card, Section } from "#app/ui/page.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { VerdictPill } from "#app/ui/verdict-pill.tsx";
import { Origin, VerdictRule } from "../indicator-table.tsx";
import { IndicatorChart } from "./chart.tsx";

interface PanelProps {
  line: IndicatorLine;
  /** ISO day. */
  today: string;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** One indicator: where it stands and why, its way, the form for a new figure, and every figure so far. */
export function IndicatorPanel({ line, today, reply }: PanelProps) {
  const { t, locale } = useLanguage();
  const amount = (value: number) => `${formatNumber(value, locale)} ${line.unit}`;
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-3 pb-2">
        <h2 className="text-lg wrap-anywhere">{line.name}</h2>
        <VerdictPill verdict={line.verdict} />
      </div>
      <FactList
        facts={[
          {
            label: t("district.target.value"),
            value: line.latest ? amount(line.latest.value) : "—",
            source: <Origin line={line} />,
          },
          {
            label: t("district.target.goal"),
            value: `${figureWords({ ...line.goal, unit: line.unit, reference: line.reference }, locale)} · ${line.goalYear ?? t("plan.targets.noYear")}`,
            source: line.section,
          },
          {
            label: t("district.target.start"),
            value: line.start
              ? `${amount(line.start.value)} · ${line.start.year}`
              : t("district.target.no-start"),
          },
          {
            label: t("district.target.expected"),
            value: line.expected === null ? null : amount(Math.round(line.expected * 100) / 100),
          },
          { label: t("district.target.note"), value: line.note },
        ]}
      />
      <VerdictRule />
      <IndicatorChart line={line} />
      <Section title={t("district.target.record")} lead={t("district.target.record.lead")}>
        <ObservationForm line={line} today={today} reply={reply} />
      </Section>
      <Section title={t("district.target.history")}>
        {line.observations.length === 0 ? (
          <p className="text-muted">{t("district.target.history.none")}</p>
        ) : (
          <Timeline
            moments={line.observations.map((row) => ({
              key: row.id,
              at: row.createdAt,
              title: `${formatDay(row.observedAt)}：${amount(row.value)}`,
              by: row.by ?? undefined,
              children: t("ui.source", { source: row.source }),
            }))}
          />
        )}
      </Section>
    </div>
  );
}

function ObservationForm({ line, today, reply }: PanelProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, { observedOn: today });
  return (
    <Card>
      <Form method="post" noValidate className="grid gap-4 sm:grid-cols-2">
        <div className="empty:hidden sm:col-span-2">
          <ErrorSummary
            errors={form.errors}
            labels={{
              value: t("district.target.value"),
              observedOn: t("district.target.day"),
              source: t("district.target.source"),
            }}
          />
        </div>
        <input type="hidden" name="indicator" value={line.name} />
        <Field
          {...form.field("value")}
          label={t("district.target.value.unit", { unit: line.unit })}
          hint={
            line.goal.comparator === "relative" ? t("district.target.relative.hint") : undefined
          }
        >
          <TextInput inputMode="decimal" defaultValue={form.text("value")} className="max-w-48" />
        </Field>
        <Field {...form.field("observedOn")} label={t("district.target.day")}>
          <DateInput defaultValue={form.text("observedOn")} max={today} />
        </Field>
        <Field
          {...form.field("source")}
          label={t("district.target.source")}
          example={t("district.target.source.example")}
          className="sm:col-span-2"
        >
          <TextInput defaultValue={form.text("source")} />
        </Field>
        <div className="sm:col-span-2">
          <SubmitButton variant="primary">{t("district.target.record.submit")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
