import { ArrowDown, ArrowRight, ArrowUp, type LucideIcon, Minus, Plus } from "lucide-react";
import type { PlaceChange } from "#app/domain/matching/policy-effect.ts";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { PARTS } from "#app/domain/matching/types.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { PolicySample } from "#app/services/matching/preview-policy.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { SectorName } from "#db/queries/monitoring/gap.server.ts";
import { sectorName } from "../../monitoring/list-parts.tsx";

type Fields = Record<string, string>;

/** Which weights the draft changes. */
export function Changes({ current, draft }: { current: Fields; draft: Fields }) {
  const { t } = useLanguage();
  const lines = [
    ...PARTS.map((part) => ({ name: `part_${part}`, label: t(`part.${part}`) })),
    ...TIERS.map((tier) => ({ name: `tier_${tier}`, label: t(`tier.${tier}`) })),
    { name: "expired", label: t("policy.expired") },
  ].filter(({ name }) => current[name] !== draft[name]);
  return (
    <Section title={t("policy.changes")}>
      {lines.length === 0 ? (
        <p className="text-muted">{t("policy.changes.none")}</p>
      ) : (
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          {lines.map(({ name, label }) => (
            <li key={name} className="inline-flex items-center gap-2 tabular-nums">
              <span className="text-muted">{label}</span>
              {current[name]}
              <ArrowRight aria-label={t("policy.changes.to")} size={14} className="text-muted" />
              <strong className="font-semibold">{draft[name]}</strong>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface SamplesProps {
  samples: PolicySample[];
  names: Record<string, string>;
  sectors: SectorName[];
}

/** Ten cases with their first five places after the change, and where each came from. */
export function Samples({ samples, names, sectors }: SamplesProps) {
  const { t, locale } = useLanguage();
  return (
    <Section title={t("policy.samples", { count: samples.length })} lead={t("policy.samples.lead")}>
      {samples.length === 0 ? (
        <EmptyState title={t("policy.samples.none")} />
      ) : (
        <ol className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          {samples.map((sample) => (
            <li key={sample.applicationId} className="grid content-start gap-1">
              <p className="flex items-baseline justify-between gap-3 border-b border-line pb-1">
                <TextLink to={`/applications/${sample.applicationId}`} className="min-w-0 truncate">
                  {sample.title}
                </TextLink>
                <span className="shrink-0 text-xs text-muted">
                  {[
                    sample.sector && sectorName(sectors, sample.sector, locale),
                    sample.stage && t(`stage.${sample.stage}`),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </p>
              {sample.places.length === 0 ? (
                <p className="py-1 text-muted">{t("policy.samples.empty")}</p>
              ) : (
                <ul className="grid">
                  {sample.places.map((place) => (
                    <Place key={place.resourceId} place={place} name={names[place.resourceId]} />
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

const TOP = 5;

function Place({ place, name }: { place: PlaceChange; name: string | undefined }) {
  const { t } = useLanguage();
  const gone = place.after === null || place.after > TOP;
  const { icon: Icon, words, tone } = moveOf(place, t);
  return (
    <li className="grid grid-cols-[1.25rem_1fr_auto_2rem] items-center gap-2 py-0.5">
      <span className="text-right text-muted tabular-nums">{gone ? "" : place.after}</span>
      <span className={gone ? "truncate text-muted line-through" : "truncate"}>{name}</span>
      <span className={`inline-flex items-center gap-1 text-xs whitespace-nowrap ${tone}`}>
        <Icon aria-hidden size={13} />
        {words}
      </span>
      <span className="text-right tabular-nums">{totalPoints(place.score)}</span>
    </li>
  );
}

function moveOf(
  { before, after }: PlaceChange,
  t: ReturnType<typeof useLanguage>["t"],
): { icon: LucideIcon; words: string; tone: string } {
  if (after === null || after > TOP) {
    return { icon: Minus, words: t("policy.move.out"), tone: "text-danger" };
  }
  if (before === null || before > TOP) {
    return { icon: Plus, words: t("policy.move.in"), tone: "text-success" };
  }
  if (before > after) {
    return { icon: ArrowUp, words: t("policy.move.up", { from: before }), tone: "text-success" };
  }
  if (before < after) {
    return {
      icon: ArrowDown,
      words: t("policy.move.down", { from: before }),
      tone: "text-warning",
    };
  }
  return { icon: ArrowRight, words: t("policy.move.same"), tone: "text-muted" };
}
