import type { SmallestChange } from "#app/domain/matching/counterfactual.ts";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import type { Blocker } from "#app/domain/matching/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { BlockerList } from "#app/ui/match-reasons.tsx";
import { changeWords } from "#app/ui/match-words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { changePlace } from "../edit-place.ts";

interface BlockedProps {
  blockers: readonly Blocker[];
  smallest: SmallestChange | null;
  applicationId: string;
  sectors: Record<string, string>;
  mayEdit: boolean;
  /** There is a deal already: what stands in the way now is for information. */
  dealt: boolean;
}

/** What stands in the way, and the smallest change after which it would be a match. */
export function Blocked(props: BlockedProps) {
  const { blockers, smallest, sectors, dealt } = props;
  const { t } = useLanguage();
  return (
    <Notice tone="warning" title={t(dealt ? "match.blocked.dealt" : "match.blocked")}>
      <div className="grid gap-2">
        <BlockerList blockers={blockers} sectors={sectors} lifts={smallest === null} />
        {smallest && (
          <>
            <Changes {...props} changes={smallest.changes} />
            <p>{t("match.smallest", { points: totalPoints(smallest.after.score) })}</p>
          </>
        )}
      </div>
    </Notice>
  );
}

type ChangesProps = Pick<BlockedProps, "applicationId" | "sectors" | "mayEdit"> &
  Pick<SmallestChange, "changes">;

function Changes({ changes, applicationId, sectors, mayEdit }: ChangesProps) {
  const { t, locale } = useLanguage();
  return (
    <ul className="grid gap-1">
      {changes.map((change) => {
        const words = changeWords(change, { t, locale, sectors });
        const to = `/applications/${applicationId}/edit/${changePlace(change)}`;
        return (
          <li key={to + words}>
            <span aria-hidden>→ </span>
            {mayEdit ? <TextLink to={to}>{words}</TextLink> : words}
          </li>
        );
      })}
    </ul>
  );
}
