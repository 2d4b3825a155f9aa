import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ChipList, SectorChip } from "#app/ui/chips.tsx";
import { type FactLine, FactList } from "#app/ui/fact-list.tsx";
import { NeedChips } from "#app/ui/need-chips.tsx";
import { Section } from "#app/ui/page.tsx";
import { isReason } from "./reason.ts";
import type { CaseData } from "./route.tsx";

/** The summary that is there from the first moment, and how the case ended. */
export function CaseFacts({ loaded }: { loaded: CaseData }) {
  const { t, locale } = useLanguage();
  const { teaser, deal, room } = loaded;
  const area = [
    teaser.area,
    teaser.area && teaser.willingToMove !== null && t(`case.move.${teaser.willingToMove}`),
  ];
  const declined = room?.lines.findLast(({ what }) => what === "declined");
  const facts: FactLine[] = [
    {
      label: t("case.pitch"),
      value: teaser.pitch && <span className="text-base wrap-anywhere">{teaser.pitch}</span>,
    },
    {
      label: t(deal.startedBy === "startup" ? "case.message" : "case.message.own"),
      value: deal.message && (
        <span className="whitespace-pre-line wrap-anywhere">{deal.message}</span>
      ),
    },
    {
      label: t("case.sectors"),
      value: teaser.sectors.length > 0 && (
        <ChipList>
          {teaser.sectors.map((sector) => (
            <SectorChip key={sector.key} name={sector[locale]} />
          ))}
        </ChipList>
      ),
    },
    {
      label: t("case.needs"),
      value: teaser.needs.length > 0 && <NeedChips needs={teaser.needs} />,
    },
    { label: t("case.stage"), value: teaser.stage && t(`stage.${teaser.stage}`) },
    {
      label: t("case.readiness"),
      value: teaser.readiness && t("case.readiness.value", { level: teaser.readiness }),
    },
    { label: t("case.area"), value: area.filter(Boolean).join(" · ") },
    {
      label: t("case.declined"),
      value:
        deal.state === "declined" &&
        isReason(deal.declineReason) &&
        [t(`decline.${deal.declineReason}`), declined?.text].filter(Boolean).join("："),
    },
  ];
  return (
    <Section title={t("case.facts")}>
      <FactList facts={facts} />
    </Section>
  );
}
