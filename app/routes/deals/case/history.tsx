import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { Section } from "#app/ui/page.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Tone } from "#app/ui/tones.ts";
import type { CaseMoment } from "./case-history.server.ts";

const TONES: Partial<Record<CaseMoment["what"], Tone>> = {
  introduced: "accent",
  offered: "warning",
  agreed: "success",
  completed: "success",
};

/** What happened so far, newest first. */
export function History({ moments }: { moments: CaseMoment[] }) {
  const { t } = useLanguage();
  return (
    <Section title={t("case.history")}>
      <Timeline
        moments={moments.map((moment) => ({
          key: moment.id,
          at: moment.at,
          title: titleOf(moment, t),
          by: moment.by ?? t(`deal.side.${moment.side}`),
          tone: TONES[moment.what] ?? "neutral",
          children: [moment.reason && t(`decline.${moment.reason}`), moment.text]
            .filter(Boolean)
            .join("："),
        }))}
      />
    </Section>
  );
}

function titleOf({ what, state, assignee }: CaseMoment, t: Translate): string {
  if (what === "undone") return t("event.undone", { state: state ? t(`state.${state}`) : "" });
  if (what === "assigned") return t("event.assigned", { name: assignee ?? "" });
  return t(`event.${what}`);
}
