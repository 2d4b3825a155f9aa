import { useLanguage } from "#app/platform/i18n/context.tsx";
import { totalPoints } from "#app/ui/score-points.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import type { MatchRow } from "#db/queries/matching/application-matches.server.ts";
import { Facts } from "../application/row-facts.tsx";

interface MatchHeadProps {
  row: MatchRow;
  score: number;
  blocked: boolean;
}

/** Which resource it is, and how well it fits. */
export function MatchHead({ row, score, blocked }: MatchHeadProps) {
  const { t } = useLanguage();
  return (
    <header className="grid gap-1">
      <div className="flex items-start gap-4">
        <h2 className="min-w-0 flex-1 text-lg wrap-anywhere">
          <TextLink to={`/resources/${row.resourceId}`} className="no-underline hover:underline">
            {row.name}
          </TextLink>
        </h2>
        <p className="shrink-0 text-right leading-none">
          <span className="block text-2xl font-semibold tabular-nums">{totalPoints(score)}</span>
          <span className="text-xs text-muted">
            {t(blocked ? "match.score.if" : "match.score")}
          </span>
        </p>
      </div>
      <Facts row={row} />
      {row.operatorName && row.operatorName !== row.name && (
        <p className="text-muted">{t("match.operator", { name: row.operatorName })}</p>
      )}
    </header>
  );
}
