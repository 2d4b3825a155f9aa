import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { StoredMandate } from "./form-values.ts";
import { mandateLines } from "./words.ts";

export interface PastMandate extends StoredMandate {
  number: number;
  createdAt: Date;
  /** Who published it; null for one that a plan states. */
  by: string | null;
}

interface MandateHistoryProps {
  mandates: readonly PastMandate[];
  /** Names of sectors by key. */
  names: Readonly<Record<string, string>>;
}

/** Every mandate the resource had, newest first; the first is in force. None is ever overwritten. */
export function MandateHistory({ mandates, names }: MandateHistoryProps) {
  const { t, locale } = useLanguage();
  return (
    <Section title={t("mandate.history")}>
      {mandates.length === 0 && <p className="text-muted">{t("mandate.history.none")}</p>}
      <ol className="grid divide-y divide-line border-y border-line empty:hidden">
        {mandates.map((mandate, index) => {
          const lines = mandateLines(mandate, { t, locale, names });
          return (
            <li key={mandate.number}>
              <details>
                <summary className="flex min-h-10 cursor-pointer flex-wrap items-center gap-x-3 py-1">
                  <span className="font-semibold">
                    {t("mandate.number", { number: mandate.number })}
                  </span>
                  {index === 0 && (
                    <span className="text-xs font-semibold text-success">
                      {t("mandate.in-force")}
                    </span>
                  )}
                  <span className="text-xs text-muted">
                    {formatInstant(mandate.createdAt)} · {mandate.by ?? t("mandate.from-plan")}
                  </span>
                </summary>
                <div className="pb-3">
                  {lines.length > 0 ? (
                    <FactList facts={lines} />
                  ) : (
                    <p className="text-muted">{t("mandate.open-to-all")}</p>
                  )}
                </div>
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
