import { type Language, useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { formatMoney } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { amountWords, missingWords, needWords, titleName } from "../words.ts";
import { LadderGraph } from "./ladder-graph.tsx";
import type { FileView } from "./load.server.ts";
import { stateWords } from "./rung-state.ts";

type Rung = FileView["rungs"][number];
type Told = Rung["conditions"][number];

const UNSURE = ["M", "U"];

/** The two ladders: where the company stands, and of each rung what is missing. */
export function Rungs({ view }: { view: FileView }) {
  const language = useLanguage();
  const { t } = language;
  const next = view.ladders.map((ladder) => ladder.next);
  return (
    <Section title={t("company.ladders")} lead={t("company.ladders.lead")}>
      <LadderGraph rungs={view.rungs} ladders={view.ladders} edges={view.edges} />
      <div className="divide-y divide-line border-y border-line">
        {view.rungs.map((rung) => (
          <RungDetails key={rung.rung} rung={rung} open={next.includes(rung.rung)} />
        ))}
      </div>
    </Section>
  );
}

function RungDetails({ rung, open }: { rung: Rung; open: boolean }) {
  const language = useLanguage();
  const { t } = language;
  const unsure = rung.mark !== null && UNSURE.includes(rung.mark);
  return (
    <details id={`rung-${rung.rung}`} open={open} className="print-open scroll-mt-10 py-2">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`company.rung.${rung.rung}`)}</span>
        {rung.held ? (
          <Pill tone="success" icon="badge-check">
            {stateWords(rung, language)}
          </Pill>
        ) : (
          <span className="text-sm text-muted">{stateWords(rung, language)}</span>
        )}
        <span className="no-print ml-auto text-xs text-accent-strong underline underline-offset-2">
          {t("company.rung.details", { count: rung.conditions.length })}
        </span>
      </summary>
      <div className="grid gap-2 pt-2">
        <ul className="grid gap-2">
          {rung.conditions.map((condition) => (
            <ConditionLine key={condition.key} condition={condition} />
          ))}
        </ul>
        <p className="text-xs text-muted">
          {rung.document === null
            ? t("company.rung.none")
            : t("company.rung.rule", { document: rung.document })}
          {unsure && ` · ${t("company.rung.unsure", { mark: rung.mark ?? "" })}`}
        </p>
      </div>
    </details>
  );
}

const TONES = {
  met: { tone: "success", icon: "circle-check" },
  unmet: { tone: "danger", icon: "circle-x" },
  unknown: { tone: "warning", icon: "circle-dashed" },
  needs_person: { tone: "neutral", icon: "eye" },
} as const;

function ConditionLine({ condition }: { condition: Told }) {
  const language = useLanguage();
  const { t } = language;
  const have = haveWords(condition, language);
  return (
    <li className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3">
      <span>
        <Pill {...TONES[condition.verdict]}>
          {t(condition.waived ? "company.verdict.waived" : `company.verdict.${condition.verdict}`)}
        </Pill>
      </span>
      <span className="grid min-w-0 gap-0.5">
        <span
          className={classes(
            "flex flex-wrap gap-x-2",
            condition.verdict === "unmet" && "font-semibold",
          )}
        >
          {conditionName(condition.key, language)}
          {have !== null && <span className="font-normal tabular-nums">{have}</span>}
        </span>
        <span className="text-sm text-muted">{needWords(condition.need, language)}</span>
        {condition.missing.map((missing) => (
          <span key={`${missing.of}-${missing.way}`} className="text-sm text-danger">
            {missingWords(missing, language)}
          </span>
        ))}
      </span>
    </li>
  );
}

function conditionName(key: string, { t }: Pick<Language, "t">): string {
  return t(`company.condition.${key}` as Parameters<typeof t>[0]);
}

function haveWords({ have, unit, need }: Told, language: Language): string | null {
  const { t, locale } = language;
  if (have === null || have === "none") return null;
  if (typeof have === "number" && unit === "fen") return formatMoney(have, locale);
  if (typeof have === "number" && unit !== null) return amountWords(unit, have, language);
  if (need.kind === "points") return t("company.unit.points", { count: String(have) });
  return need.kind === "holds" ? titleName(String(have), language) : null;
}
