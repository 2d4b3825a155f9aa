import type { OrganizationVerdict } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Timeline } from "./timeline.tsx";
import type { Tone } from "./tones.ts";

/** One step of an organization's verification. */
export interface Verdict {
  id: string;
  state: OrganizationVerdict;
  note: string;
  /** Who decided or asked; null where that person is not named. */
  by: string | null;
  at: Date;
}

const TONES: Record<OrganizationVerdict, Tone> = {
  pending: "accent",
  verified: "success",
  rejected: "danger",
  suspended: "danger",
  reinstated: "success",
};

/** Each verdict on an organization, with its note. */
export function VerdictTimeline({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { t } = useLanguage();
  return (
    <Timeline
      moments={verdicts.map(({ id, state, note, by, at }) => ({
        key: id,
        at,
        title: t(`ui.verification.${state}`),
        by,
        children: note || null,
        tone: TONES[state],
      }))}
    />
  );
}
