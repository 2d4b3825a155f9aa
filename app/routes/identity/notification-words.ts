import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";

/** A notification in the reader's language; a kind without words of its own still says that something moved. */
export function notificationWords(
  { kind, values }: { kind: string; values: Record<string, string | number> },
  t: Translate,
): string {
  const key = `notification.${kind}`;
  return isMessageKey(key)
    ? t(key, { resource: "", name: "", ...values })
    : t("notification.other");
}
