import type { FunnelStep } from "#app/domain/deals/lifecycle.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";

/** A step of the funnel by name: its state's, or for the first "contact made". */
export function stepWords(t: Translate, step: FunnelStep): string {
  return step === "contacted" ? t("funnel.contacted") : t(`state.${step}`);
}
