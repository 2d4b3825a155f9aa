import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList, NeedChip } from "./chips.tsx";
import { needDetail } from "./need-chips.tsx";

interface ReadChipsProps {
  /** Names, the best first. */
  sectors: readonly string[];
  reading: DraftReading;
}

/** What was read from a founder's own words, each fact a chip; nothing where nothing was. */
export function ReadChips({ sectors, reading }: ReadChipsProps) {
  const { t, locale } = useLanguage();
  const { stage, needs, area, teamSize, foundedOn, willingToMove } = reading;
  return (
    <ChipList>
      {sectors.map((name) => (
        <Chip key={name}>{name}</Chip>
      ))}
      {stage && <Chip>{t(`stage.${stage}`)}</Chip>}
      {needs.map((need) => (
        <NeedChip key={need.kind} kind={need.kind} detail={needDetail(need, locale)} />
      ))}
      {area && <Chip>{area}</Chip>}
      {willingToMove && <Chip>{t("door.read.moves")}</Chip>}
      {teamSize !== null && <Chip>{t("door.read.team", { count: teamSize })}</Chip>}
      {foundedOn && <Chip>{t("door.read.founded", { month: foundedOn })}</Chip>}
    </ChipList>
  );
}
