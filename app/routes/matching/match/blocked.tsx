import type { SmallestChange } from "#app/domain/matching/counterfactual.ts";
import type { Blocker } from "#app/domain/matching/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { BlockerList } from "#app/ui/match-reasons.tsx";
import { changeWords } from "#app/ui/match-words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { totalPoints } from "#app/ui/score-points.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import { changePlace } from "../edit-place.ts";

interface BlockedProps {
  blockers: readonly Blocker[];
  smallest: SmallestChange | null;
  applicationId: string;
  sectors: Record<string, string>;
  mayEdit: boolean;
}

/** What stands in the way, and the smallest change after which it would be a match. */
export function Blocked({ blockers, smallest, applicationId, sectors, mayEdit }: BlockedProps) {
  const { t, locale } = useLanguage();
  const language = { t, locale, sectors };
  return (
    <Notice tone="warning" title={t("match.blocked")}>
      <div className="grid gap-2">
        <BlockerList blockers={blockers} sectors={sectors} />
        {smallest && (
          <p>
            {t("match.smallest", { points: totalPoints(smallest.after.score) })}{" "}
            {mayEdit &&
              smallest.changes.map((change) => (
                <TextLink
                  key={JSON.stringify(change)}
                  to={`/applications/${applicationId}/edit/${changePlace(change)}`}
                  className="mr-3"
                >
                  {changeWords(change, language)}
                </TextLink>
              ))}
          </p>
        )}
      </div>
    </Notice>
  );
}
