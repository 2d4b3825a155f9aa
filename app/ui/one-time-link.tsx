import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "./button.tsx";
import { CONTROL_SMALL } from "./control-look.ts";
import { useHydrated } from "./hydrated.ts";
import { Notice } from "./notice.tsx";

/** A link to pass on, shown this once. Without script it is marked and copied by hand. */
export function OneTimeLink({ title, note, link }: { title: string; note: string; link: string }) {
  const { t } = useLanguage();
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  }
  return (
    <Notice tone="success" live title={title}>
      <p>{note}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <input
          readOnly
          value={link}
          aria-label={title}
          onFocus={(event) => event.currentTarget.select()}
          className={`${CONTROL_SMALL} h-9 min-w-0 flex-1 basis-64 font-mono text-xs`}
        />
        {hydrated && navigator.clipboard && (
          <Button type="button" icon={copied ? Check : Copy} onClick={copy}>
            {t(copied ? "ui.link.copied" : "ui.link.copy")}
          </Button>
        )}
      </p>
    </Notice>
  );
}
