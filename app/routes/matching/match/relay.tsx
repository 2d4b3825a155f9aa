import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { Part } from "./part.tsx";
import type { NamedRelayStep } from "./relay.server.ts";

/** Where a company may go on when it outgrows this incubator. */
export function Relay({ steps }: { steps: readonly NamedRelayStep[] }) {
  const { t } = useLanguage();
  if (steps.length === 0) return null;
  return (
    <Part title={t("match.relay")}>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        {steps.map(({ stage, next }) => (
          <div key={stage} className="contents">
            <dt className="text-muted">{t(`stage.${stage}`)}</dt>
            <dd>
              <ul>
                {next.map(({ id, name, score }) => (
                  <li key={id} className="flex justify-between gap-3">
                    <TextLink to={`/resources/${id}`} className="min-w-0 wrap-anywhere">
                      {name}
                    </TextLink>
                    <span className="text-muted tabular-nums">{totalPoints(score)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
