import { isMessageKey, type Translate } from "./i18n/translate.ts";

/**
 * What somebody is told, in the reader's language, with how many acts it stands for besides; a kind without words of its
 * own still says that something moved. The page, a mail and a group's robot say the same.
 */
export function noticeWords(
  {
    kind,
    values,
    acts = 1,
  }: { kind: string; values: Record<string, string | number>; acts?: number },
  t: Translate,
): string {
  const key = `notification.${kind}`;
  const words = isMessageKey(key)
    ? t(key, { resource: "", name: "", ...values })
    : t("notification.other");
  return acts > 1 ? words + t("notification.more", { count: acts - 1 }) : words;
}
