import type { Improvement } from "#app/domain/matching/counterfactual.ts";
import type { Explanation } from "#app/domain/matching/explain.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { changeWords, gainWords } from "#app/ui/match-words.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import { changePlace } from "../edit-place.ts";
import { Part } from "./part.tsx";

interface ImproveProps {
  told: { improvement: Improvement | null; explanation: Pick<Explanation, "unstated"> };
  applicationId: string;
  sectors: Record<string, string>;
}

/** The one change that would raise the match most, and what the resource asks that was not said. */
export function Improve({ told, applicationId, sectors }: ImproveProps) {
  const { t, locale } = useLanguage();
  const { improvement } = told;
  const { unstated } = told.explanation;
  if (!improvement && unstated.length === 0) return null;
  const language = { t, locale, sectors };
  const edit = `/applications/${applicationId}/edit`;
  return (
    <Part title={t("match.improve")}>
      <ul className="grid gap-1">
        {improvement && (
          <li className="flex flex-wrap gap-x-3">
            <TextLink to={`${edit}/${changePlace(improvement.change)}`}>
              {changeWords(improvement.change, language)}
            </TextLink>
            <span className="text-muted">{gainWords(improvement, language)}</span>
          </li>
        )}
        {unstated
          .filter((fact) => !isSame(improvement, fact))
          .map((fact) => (
            <li key={fact}>
              <TextLink to={`${edit}/technology#fact_${fact}`}>
                {t("match.unstated", { fact: t(`fact.${fact}`) })}
              </TextLink>
            </li>
          ))}
      </ul>
    </Part>
  );
}

function isSame(improvement: Improvement | null, fact: string): boolean {
  const change = improvement?.change;
  return change?.code === "fill_fact" && change.fact === fact;
}
