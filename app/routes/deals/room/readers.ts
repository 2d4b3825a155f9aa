import type { Translate } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { formatList } from "#app/ui/format.ts";
import type { ReadingParty } from "./room-view.ts";

/** Who will read it: "甲公司 2 人、乙基金 3 人". */
export function readersWords(
  readers: readonly ReadingParty[],
  { t, locale }: { t: Translate; locale: Locale },
): string {
  const each = readers.map(({ name, side, count }) =>
    t("room.readers", { name: name ?? t(`room.side.${side}`), count }),
  );
  return formatList(each, locale);
}
