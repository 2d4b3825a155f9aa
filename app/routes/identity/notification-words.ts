import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";

/**
 * A notification in the reader's language, with how many acts it stands for besides; a kind without words of its own
 * still says that something moved.
 */
export function notificationWords(
  { kind, values, acts }: { kind: string; values: Record<string, string | number>; acts: number },
  t: Translate,
): string {
  const key = `notification.${kind}`;
  const words = isMessageKey(key)
    ? t(key, { resource: "", name: "", ...values })
    : t("notification.other");
  return acts > 1 ? words + t("notification.more", { count: acts - 1 }) : words;
}
