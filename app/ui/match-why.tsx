import type { Lead } from "#app/domain/matching/distinguish.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatPercent } from "./format.ts";
import { type MatchLanguage, planWords, reasonWords } from "./match-words.ts";

interface MatchWhyProps {
  lead: Lead | null;
  /** 0…1 */
  confidence: number;
  /** Names by key. */
  sectors: MatchLanguage["sectors"];
}

/** Why a row of matches stands where it does: its reason, the clause behind it and how sure that is, in one line. */
export function MatchWhy({ lead, confidence, sectors }: MatchWhyProps) {
  const { t, locale } = useLanguage();
  const language = { t, locale, sectors };
  const clause = lead?.clause;
  const basis = clause?.number
    ? `${clause.number} ${clause.section}`
    : lead && planWords(lead.reason, language);
  return (
    <span className="facts text-sm">
      {lead && <span className="text-ink">{reasonWords(lead.reason, language)}</span>}
      {basis && <span>{basis}</span>}
      <span title={t("match.confidence.meaning")}>
        {t("match.confidence", { share: formatPercent(confidence, locale) })}
      </span>
    </span>
  );
}
