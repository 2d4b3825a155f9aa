import { Link } from "@remix-run/react";
import { FileText } from "lucide-react";
import { COUNTED_FIGURES, FIGURES } from "#app/domain/companies/facts.ts";
import { NO_YEAR, TIMELESS_KEYS } from "#app/domain/companies/file.ts";
import type { FactMark } from "#app/domain/vocabulary.ts";
import { type Language, useLanguage } from "#app/platform/i18n/context.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/page.tsx";
import { figureName } from "../words.ts";
import type { FileView } from "./load.server.ts";

type Fact = FileView["facts"][number];
const FEN_PER_WAN = 1_000_000;
const SHOWN = 4;

const ICONS = {
  declared: "circle-dashed",
  evidenced: "file-text",
  verified: "badge-check",
  expired: "timer-off",
} as const;

/** The years as a table: figures down, years across, each cell with the mark of how sure it is. */
export function Years({ view }: { view: FileView }) {
  const language = useLanguage();
  const { t } = language;
  const years = shownYears(view);
  const byCell = new Map(view.facts.map((fact) => [`${fact.year}:${fact.key}`, fact]));
  const rows = FIGURES.filter((key) => years.some((year) => byCell.has(`${year}:${key}`)));
  return (
    <Section
      title={t("company.years")}
      lead={t(view.viewer === "own" ? "company.years.lead.own" : "company.years.lead")}
      aside={<Marks />}
    >
      {rows.length === 0 && view.viewer !== "own" ? (
        <EmptyState icon={FileText} title={t("company.years.empty")} />
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-sm leading-[1.4]">
            <caption className="sr-only">{t("company.years")}</caption>
            <thead>
              <tr className="border-b border-line text-muted">
                <td />
                {years.map((year) => (
                  <th key={year} scope="col" className="py-1.5 pl-3 text-right font-semibold">
                    {view.viewer === "own" ? (
                      <Link
                        to={`/companies/${view.company.id}/years/${year}`}
                        className="text-accent-strong hover:underline"
                      >
                        {t("company.year", { year: String(year) })}
                      </Link>
                    ) : (
                      t("company.year", { year: String(year) })
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((key) => (
                <tr key={key} className="border-b border-line/60">
                  <th scope="row" className="py-1.5 text-left font-normal">
                    {figureName(key, language)}
                  </th>
                  {years.map((year) => (
                    <Cell key={year} fact={byCell.get(`${year}:${key}`)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Basics view={view} byCell={byCell} />
    </Section>
  );
}

/** The last closed years, and others that have figures; the latest first. */
function shownYears({ facts, lastYear }: FileView): number[] {
  const usual = [lastYear, lastYear - 1, lastYear - 2];
  const told = facts.map(({ year }) => year).filter((year) => year !== NO_YEAR);
  return [...new Set([...told, ...usual])].sort((a, b) => b - a).slice(0, SHOWN);
}

function Cell({ fact }: { fact: Fact | undefined }) {
  const language = useLanguage();
  return (
    <td className="py-1.5 pl-3 text-right whitespace-nowrap tabular-nums">
      {fact && fact.value !== null ? (
        <>
          {cellWords(fact, language)} <Mark mark={fact.mark} />
        </>
      ) : (
        <span className="text-muted">—</span>
      )}
    </td>
  );
}

export function cellWords({ key, value }: Pick<Fact, "key" | "value">, { locale }: Language) {
  if (value === null) return "";
  const counted = (COUNTED_FIGURES as readonly string[]).includes(key);
  return formatNumber(counted ? value : value / FEN_PER_WAN, locale);
}

function Mark({ mark }: { mark: FactMark }) {
  const { t } = useLanguage();
  return (
    <span title={t(`company.mark.${mark}`)} className="inline-block align-[-0.15em] text-muted">
      <Icon name={ICONS[mark]} />
      <span className="sr-only">{t(`company.mark.${mark}`)}</span>
    </span>
  );
}

function Marks() {
  const { t } = useLanguage();
  return (
    <span className="flex flex-wrap gap-x-3 text-xs">
      {(["declared", "evidenced", "verified", "expired"] as const).map((mark) => (
        <span key={mark} className="inline-flex items-center gap-1">
          <Icon name={ICONS[mark]} />
          {t(`company.mark.${mark}`)}
        </span>
      ))}
    </span>
  );
}

/** What belongs to no year. */
function Basics({ view, byCell }: { view: FileView; byCell: Map<string, Fact> }) {
  const language = useLanguage();
  const { t } = language;
  const told = TIMELESS_KEYS.flatMap((key) => byCell.get(`${NO_YEAR}:${key}`) ?? []);
  const facts = [
    ...(view.registeredOn ? [{ label: t("company.registeredOn"), value: view.registeredOn }] : []),
    ...told.map((fact) => ({
      label: figureName(fact.key, language),
      value: (
        <>
          {answerWords(fact, language)} <Mark mark={fact.mark} />
        </>
      ),
    })),
  ];
  return (
    <div className="grid gap-2 pt-2">
      <h3 className="flex items-baseline justify-between text-sm font-semibold">
        {t("company.basics")}
        {view.viewer === "own" && (
          <Link
            to={`/companies/${view.company.id}/years/${NO_YEAR}`}
            className="font-normal text-accent-strong hover:underline"
          >
            {t("company.fill.basics")}
          </Link>
        )}
      </h3>
      {facts.length > 0 && <FactList facts={facts} />}
    </div>
  );
}

function answerWords({ key, value }: Fact, { t, locale }: Language): string {
  if (value === null) return "—";
  if (key === "classOne" || key === "classTwo") {
    return t("company.unit.pieces", { count: formatNumber(value, locale) });
  }
  if (key === "segmentYears")
    return t("company.unit.years", { count: formatNumber(value, locale) });
  return t(value === 0 ? "company.no" : "company.yes");
}
