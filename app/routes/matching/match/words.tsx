import type { Reason } from "#app/domain/matching/explain.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";

/** The application's own text with the words marked that this match rests on. */
export function Words({ text, reasons }: { text: string; reasons: readonly Reason[] }) {
  const { t } = useLanguage();
  const hits = reasons.flatMap((reason) => reason.words);
  if (hits.length === 0) return null;
  return (
    <details>
      <summary className="text-sm font-semibold text-accent-strong">{t("match.words")}</summary>
      <p className="mt-2 max-h-72 overflow-y-auto rounded-md bg-sunken p-3 leading-relaxed">
        <MarkedText text={text} hits={hits} />
      </p>
    </details>
  );
}
