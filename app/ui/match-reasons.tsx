import type { Reason } from "#app/domain/matching/explain.ts";
import { type PartPoints, partPoints } from "#app/domain/matching/shown-score.ts";
import type { Blocker, ScorePart } from "#app/domain/matching/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import {
  blockerWords,
  liftWords,
  type MatchLanguage,
  planWords,
  reasonWords,
} from "./match-words.ts";

type Sectors = MatchLanguage["sectors"];

interface ReasonListProps {
  reasons: readonly Reason[];
  /** Of the same match: points are rounded together, so that they add up to the total. */
  parts: readonly ScorePart[];
  /** Names by key. */
  sectors: Sectors;
}

/** Each part with its points and why, most points first; the words that caused it under it. */
export function ReasonList({ reasons, parts, sectors }: ReasonListProps) {
  const points = new Map(partPoints(parts).map((part) => [part.name, part]));
  return (
    <ul className="grid divide-y divide-line">
      {reasons.map((reason) => (
        <ReasonLine
          key={reason.part}
          reason={reason}
          points={points.get(reason.part)}
          sectors={sectors}
        />
      ))}
    </ul>
  );
}

interface ReasonLineProps {
  reason: Reason;
  points: PartPoints | undefined;
  sectors: Sectors;
}

function ReasonLine({ reason, points, sectors }: ReasonLineProps) {
  const { t, locale } = useLanguage();
  const language = { t, locale, sectors };
  const plan = planWords(reason, language);
  const words = [...new Set(reason.words.map((hit) => hit.term))];
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 py-2">
      <span className={classes("text-xs font-semibold", !reason.known && "text-muted")}>
        {t(`part.${reason.part}`)}
      </span>
      {points && <Points {...points} />}
      <span className="col-span-2 grid gap-1">
        <span className={classes(!reason.known && "text-muted")}>
          {reasonWords(reason, language)}
          {plan && <span className="text-muted"> · {plan}</span>}
        </span>
        {words.length > 0 && <Words words={words} />}
      </span>
    </li>
  );
}

function Points({ points, most, known }: PartPoints) {
  const { t } = useLanguage();
  return (
    <span className="text-right text-xs tabular-nums">
      {known ? (
        <>
          <span className="font-semibold">{points}</span>
          <span className="text-muted"> / {most}</span>
        </>
      ) : (
        <span className="text-muted">{t("match.unknown", { most })}</span>
      )}
    </span>
  );
}

const MOST_WORDS = 12;

function Words({ words }: { words: readonly string[] }) {
  return (
    <span className="flex flex-wrap items-center gap-1 text-xs">
      {words.slice(0, MOST_WORDS).map((word) => (
        <mark key={word}>{word}</mark>
      ))}
      {words.length > MOST_WORDS && (
        <span className="text-muted">+{words.length - MOST_WORDS}</span>
      )}
    </span>
  );
}

interface BlockerListProps {
  blockers: readonly Blocker[];
  sectors: Sectors;
  /** Without what would lift them, where the page says it in more detail. */
  lifts?: boolean;
  className?: string;
}

/** What stands in the way, each with what would lift it. */
export function BlockerList({ blockers, sectors, lifts = true, className }: BlockerListProps) {
  const { t, locale } = useLanguage();
  const language = { t, locale, sectors };
  return (
    <ul className={classes("grid gap-1.5", className)}>
      {blockers.map((blocker, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code may stand twice, and the list never changes
        <li key={`${blocker.code}-${index}`} className="flex flex-wrap gap-x-3">
          <span>{blockerWords(blocker, language)}</span>
          {lifts && (
            <span className={blocker.liftable ? "text-accent-strong" : "text-muted"}>
              {blocker.liftable && <span aria-hidden>→ </span>}
              {liftWords(blocker, language)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
