import { Keyboard } from "lucide-react";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";

type KeyLine = readonly [key: string, does: MessageKey];

/** What the keyboard does in a case. */
export const CASE_KEYS: readonly KeyLine[] = [
  ["J", "keys.next"],
  ["K", "keys.previous"],
  ["Y", "keys.accept"],
  ["S", "keys.shortlist"],
  ["D", "keys.decline"],
  ["M", "keys.assign-me"],
  ["A", "keys.assign"],
  ["C", "keys.comment"],
  ["N", "keys.send-now"],
  ["U", "keys.undo"],
  ["Esc", "keys.close"],
  ["?", "keys.help"],
];

/** And in the list of cases. */
export const QUEUE_KEYS: readonly KeyLine[] = [
  ["J", "keys.next"],
  ["K", "keys.previous"],
  ["Enter", "keys.open"],
  ["U", "keys.undo"],
  ["/", "keys.search"],
  ["?", "keys.help"],
];

/** What the keyboard can do here; a `details`, so that it opens without script and by its own key. */
export function KeyList({ keys }: { keys: readonly KeyLine[] }) {
  const { t } = useLanguage();
  return (
    <details data-key="?" className="with-script relative ml-auto max-md:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1 rounded-md px-2 text-xs hover:bg-sunken hover:text-ink">
        <Keyboard aria-hidden size={16} />
        {t("keys.title")}
      </summary>
      <dl className="absolute right-0 z-30 mt-1 grid w-72 grid-cols-[3rem_1fr] gap-y-1.5 rounded-md border border-line bg-surface p-4 text-ink shadow-float">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-flex min-w-6 justify-center rounded-sm border border-line bg-sunken px-1 text-xs">
                {key}
              </kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
