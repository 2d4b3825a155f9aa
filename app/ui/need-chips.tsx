import type { NeedKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Locale } from "#app/platform/i18n/types.ts";
import { ChipList, NeedChip } from "./chips.tsx";
import { formatMoney, formatNumber } from "./format.ts";

export interface NeedLine {
  kind: NeedKind;
  amountFen: number | null;
  squareMetres: number | null;
}

/** Needs in the founder's order, each with its amount or size. */
export function NeedChips({ needs, most = 12 }: { needs: readonly NeedLine[]; most?: number }) {
  const { locale } = useLanguage();
  return (
    <ChipList more={Math.max(0, needs.length - most)}>
      {needs.slice(0, most).map((need, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is a snapshot, and a kind may come twice
        <NeedChip key={index} kind={need.kind} detail={needDetail(need, locale)} />
      ))}
    </ChipList>
  );
}

/** "800 万元", "300 ㎡", or null where nothing more is said. */
export function needDetail(need: NeedLine, locale: Locale): string | null {
  if (need.amountFen !== null) return formatMoney(need.amountFen, locale);
  if (need.squareMetres !== null) return `${formatNumber(need.squareMetres, locale)} ㎡`;
  return null;
}
