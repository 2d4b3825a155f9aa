import { useLanguage } from "#app/platform/i18n/context.tsx";
import { MatchWhy } from "#app/ui/match-why.tsx";
import { Section } from "#app/ui/page.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { FittingLine, Found } from "./find.server.ts";

interface ServingProps {
  found: Found;
  names: Record<string, string>;
  /** The sector that fits best. */
  sector: string;
}

/** Who can answer, then what only plans name, each with how well it fits, why, and how sure that is. */
export function Serving({ found: { answers, named }, names, sector }: ServingProps) {
  const { t } = useLanguage();
  return (
    <div className="min-w-0">
      <Section
        title={t("door.answering", { count: answers.length })}
        aside={
          <TextLink to={`/resources?sector=${encodeURIComponent(sector)}`}>
            {t("discover.resources.all")}
          </TextLink>
        }
      >
        {answers.length > 0 ? (
          <Lines rows={answers} names={names} />
        ) : (
          <p className="text-muted">{t("door.answering.none")}</p>
        )}
      </Section>
      {named.length > 0 && (
        <details className="pt-4" open={answers.length === 0}>
          <summary className="font-semibold">{t("door.named", { count: named.length })}</summary>
          <div className="pt-3">
            <Lines rows={named} names={names} />
          </div>
        </details>
      )}
    </div>
  );
}

function Lines({ rows, names }: { rows: FittingLine[]; names: Record<string, string> }) {
  return (
    <ol className="rows border-t border-line">
      {rows.map((row) => (
        <li key={row.id} className="match-line">
          <ScoreBar score={row.score} parts={row.parts} className="max-sm:order-last" />
          <span className="min-w-0">
            <RowLink to={`/resources/${row.id}`} stretched>
              {row.name}
            </RowLink>
            <Facts row={row} />
            <MatchWhy {...row} sectors={names} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Kind, place and who runs it. */
function Facts({ row: { name, kind, area, operator } }: { row: FittingLine }) {
  const { t } = useLanguage();
  return (
    <span className="facts">
      <span>{t(`kind.${kind}`)}</span>
      {area && <span>{area}</span>}
      {operator && operator !== name && <span>{operator}</span>}
    </span>
  );
}
