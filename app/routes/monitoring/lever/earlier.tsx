import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { leversOf } from "#db/queries/monitoring/levers.server.ts";

/** What was done about the case before, and what came of it. */
export function Earlier({ rows }: { rows: Awaited<ReturnType<typeof leversOf>> }) {
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Section title={t("lever.new.earlier")}>
      <ul className="divide-y divide-line border-y border-line">
        {rows.map(({ id, lever, text, effect, by, createdAt }) => (
          <li key={id} className="grid gap-0.5 py-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              <span className="font-semibold">{t(`lever.${lever}`)}</span>
              <span className="text-muted">{t(`lever.effect.${effect}`)}</span>
            </p>
            {text && <p className="wrap-anywhere whitespace-pre-line">{text}</p>}
            <p className="text-xs text-muted">
              {by} · {formatInstant(createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
