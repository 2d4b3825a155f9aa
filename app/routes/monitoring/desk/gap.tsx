import { Link } from "@remix-run/react";
import { Grid3x3 } from "lucide-react";
import {
  GAP_LEVELS,
  type GapCell,
  type GapLevel,
  type GapRow,
} from "#app/domain/monitoring/gap.ts";
import { NEED_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page.tsx";
import type { SectorName } from "#db/queries/monitoring/gap.server.ts";
import { sectorName } from "../list-parts.tsx";

/** Colour with a word: neither alone. */
const LOOKS: Record<GapLevel, string> = {
  missing: "bg-danger-soft text-danger",
  tight: "bg-warning-soft text-warning",
  served: "bg-success-soft text-success",
  quiet: "text-muted",
};

/** What is asked for against who offers it, by sector and need; each cell opens both lists. */
export function GapSection({ rows, sectors }: { rows: GapRow[]; sectors: SectorName[] }) {
  const { t, locale } = useLanguage();
  const used = rows.filter(({ cells }) =>
    cells.some(({ demand, open, named }) => demand + open + named > 0),
  );
  if (used.length === 0) {
    return (
      <Section title={t("desk.gap")}>
        <EmptyState icon={Grid3x3} title={t("desk.gap.none")} />
      </Section>
    );
  }
  return (
    <Section title={t("desk.gap")} lead={t("desk.gap.lead")}>
      <Legend />
      <section
        className="overflow-x-auto print:overflow-visible"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("desk.gap")}
      >
        <table className="w-full min-w-[52rem] border-separate border-spacing-0.5 text-sm leading-[1.3] print:min-w-0 print:text-[7pt]">
          <caption className="sr-only">{t("desk.gap")}</caption>
          <thead>
            <tr>
              <th scope="col" className="text-left text-xs font-semibold text-muted">
                {t("desk.gap.sector")}
              </th>
              {NEED_KINDS.map((need) => (
                <th
                  key={need}
                  scope="col"
                  className="px-1 pb-1 text-center text-xs font-semibold text-muted print:text-[7pt]"
                >
                  {t(`need.${need}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map((row) => (
              <tr key={row.sector}>
                <th
                  scope="row"
                  className="sticky left-0 max-w-40 bg-canvas pr-2 text-left font-normal"
                >
                  {sectorName(sectors, row.sector, locale)}
                </th>
                {row.cells.map((cell) => (
                  <Cell key={cell.need} sector={row.sector} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

function Cell({ sector, cell }: { sector: string; cell: GapCell }) {
  const { t } = useLanguage();
  const { need, demand, open, named, level } = cell;
  const empty = demand + open === 0;
  return (
    <td
      className={classes(
        "print-exact relative h-9 rounded-sm text-center tabular-nums",
        LOOKS[level],
      )}
    >
      {empty ? (
        <span aria-hidden>·</span>
      ) : (
        <Link
          to={`/district/gap?sector=${sector}&need=${need}`}
          aria-label={t("desk.gap.cell", { demand, open, named, level: t(`gap.${level}`) })}
          title={t("desk.gap.cell", { demand, open, named, level: t(`gap.${level}`) })}
          className="stretched hover:underline"
        >
          <span className={demand > 0 ? "font-semibold" : undefined}>{demand}</span>
          <span className="px-0.5">/</span>
          {open}
          {named > 0 && level !== "quiet" && (
            <span className="text-xs print:text-[6pt]">+{named}</span>
          )}
          {level !== "quiet" && level !== "served" && (
            <span className="ml-1 text-xs print:text-[6pt]">{t(`gap.${level}.mark`)}</span>
          )}
        </Link>
      )}
    </td>
  );
}

function Legend() {
  const { t } = useLanguage();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      <li>{t("desk.gap.reading")}</li>
      {GAP_LEVELS.map((level) => (
        <li key={level} className="flex items-center gap-1.5">
          <span aria-hidden className={classes("print-exact size-3 rounded-sm", LOOKS[level])} />
          {t(`gap.${level}`)}：{t(`gap.${level}.rule`)}
        </li>
      ))}
    </ul>
  );
}
