import type { ReadFault } from "#app/domain/imports/fault.ts";
import type { FileFaultTold } from "#app/domain/imports/sheet.ts";
import { isMessageKey, translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";

/** Why a cell or a row is not taken, in words. What `domain/input` finds is told as forms tell it. */
export function faultWords({ fault, values }: ReadFault, locale: Locale): string {
  const t = translator(locale);
  const key = [`import.fault.${fault}`, `form.${fault}`].find(isMessageKey);
  if (!key) throw new Error(`No words for the fault ${fault}`);
  return t(key, values);
}

/** Why a file is not read, in words. */
export function fileFaultWords({ fault, value }: FileFaultTold, locale: Locale): string {
  return translator(locale)(`import.file.${fault}`, { value });
}
