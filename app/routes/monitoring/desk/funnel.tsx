import { Handshake } from "lucide-react";
import { ENDINGS, FUNNEL_STEPS } from "#app/domain/deals/lifecycle.ts";
import { type FunnelRow, statesOf } from "#app/domain/monitoring/funnel.ts";
import type { DealState, OutcomeState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatNumber, formatPercent } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { stepWords } from "./step-words.ts";

interface FunnelProps {
  rows: FunnelRow[];
  states: Partial<Record<DealState, number>>;
  outcomes: Record<OutcomeState, number>;
}

/** How far deals came, and where they stand now; each figure opens its rows. */
export function FunnelSection({ rows, states, outcomes }: FunnelProps) {
  const { t, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale);
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return (
    <Section
      title={t("desk.funnel")}
      aside={<TextLink to="/district/deals">{t("desk.funnel.all", { count: total })}</TextLink>}
      lead={t("desk.funnel.lead")}
    >
      {total === 0 ? (
        <EmptyState icon={Handshake} title={t("desk.funnel.none")} />
      ) : (
        <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[1fr_18rem]">
          <ChartFigure
            title={t("desk.funnel.reached")}
            heads={[
              t("desk.funnel.step"),
              t("desk.funnel.reached"),
              t("desk.funnel.passed"),
              t("desk.funnel.now"),
            ]}
            rows={rows.map((row) => [
              stepWords(t, row.step),
              number(row.reached),
              row.passed === null ? "—" : formatPercent(row.passed, locale),
              number(row.now),
            ])}
          >
            <BarChart
              bars={rows.map((row) => ({
                key: row.step,
                label: stepWords(t, row.step),
                value: row.reached,
                shown:
                  row.passed === null
                    ? number(row.reached)
                    : `${number(row.reached)} · ${formatPercent(row.passed, locale)}`,
                to: `/district/deals?reached=${row.step}`,
              }))}
            />
          </ChartFigure>
          <Standing states={states} />
          <Outcomes outcomes={outcomes} />
        </div>
      )}
    </Section>
  );
}

/** What both sides confirmed, and apart from it what counts nowhere. */
function Outcomes({ outcomes }: Pick<FunnelProps, "outcomes">) {
  const { t, locale } = useLanguage();
  const { agreed, proposed, disputed, recorded } = outcomes;
  if (agreed + proposed + disputed + recorded === 0) return null;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <p className="text-sm lg:col-span-2">
      <strong>{t("desk.outcomes.agreed", { count: number(agreed) })}</strong>{" "}
      <span className="text-muted">
        {t("desk.outcomes.apart", { proposed: number(proposed), disputed: number(disputed) })}
        {recorded > 0 && ` ${t("desk.outcomes.recorded", { recorded: number(recorded) })}`}
      </span>
    </p>
  );
}

function Standing({ states }: Pick<FunnelProps, "states">) {
  const { t, locale } = useLanguage();
  const shown: DealState[] = [...FUNNEL_STEPS.flatMap(statesOf), ...ENDINGS];
  return (
    <div>
      <h3 className="pb-1 text-sm">{t("desk.funnel.now")}</h3>
      <ul className="grid">
        {shown.map((state) => (
          <li
            key={state}
            className="flex justify-between gap-3 border-b border-line/60 py-1 text-sm"
          >
            <TextLink to={`/district/deals?state=${state}`} className="no-underline">
              {t(`state.${state}`)}
            </TextLink>
            <span className="tabular-nums">{formatNumber(states[state] ?? 0, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
