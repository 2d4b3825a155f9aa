import * as Ariakit from "@ariakit/react";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { OVERLAY } from "./overlay.ts";

interface Shortcut {
  keys: string;
  label: string;
}

/** What the keys do: those of every page, and those that this page's elements announce. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const [own, setOwn] = useState<Shortcut[]>([]);
  useEffect(() => setOwn(announced()), []);
  const shared: Shortcut[] = [
    { keys: "Ctrl K", label: t("ui.shortcuts.palette") },
    { keys: "/", label: t("ui.shortcuts.search") },
    { keys: "?", label: t("ui.shortcuts.help") },
  ];
  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      backdrop={<div className={OVERLAY} />}
      className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-h-[76dvh] max-w-100 overflow-y-auto rounded-md border border-line bg-surface p-5 shadow-float"
    >
      <div className="flex items-start justify-between gap-4 pb-2">
        <Ariakit.DialogHeading className="text-base font-semibold">
          {t("ui.shortcuts")}
        </Ariakit.DialogHeading>
        <Ariakit.DialogDismiss
          aria-label={t("ui.close")}
          className="-mt-1 -mr-1 inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <X aria-hidden size={16} />
        </Ariakit.DialogDismiss>
      </div>
      <dl className="grid">
        {[...own, ...shared].map(({ keys, label }) => (
          <div
            key={`${keys} ${label}`}
            className="flex items-center justify-between gap-4 border-t border-line py-2 first:border-t-0"
          >
            <dt className="min-w-0 truncate">{label}</dt>
            <dd>
              <kbd className="rounded-sm bg-sunken px-2 py-0.5 text-xs font-semibold whitespace-nowrap uppercase">
                {keys}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Ariakit.Dialog>
  );
}

function announced(): Shortcut[] {
  const elements = [...document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]")];
  return elements.flatMap((element) => {
    const keys = element.getAttribute("aria-keyshortcuts") ?? "";
    const label = element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    return keys && label ? [{ keys, label }] : [];
  });
}
