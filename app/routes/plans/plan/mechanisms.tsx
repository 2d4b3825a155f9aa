import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SectionMark } from "#app/ui/clause-card.tsx";
import type { MechanismRow } from "#db/queries/plans/plan.server.ts";

/** Programmes and instruments, each in a line. */
export function Mechanisms({ mechanisms }: { mechanisms: MechanismRow[] }) {
  const { locale } = useLanguage();
  return (
    <ul className="grid gap-x-10 gap-y-3 lg:grid-cols-2">
      {mechanisms.map(({ id, name, en, summary, section }) => (
        <li key={id} className="grid content-start gap-0.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="font-semibold">{name}</span>
            {locale === "en" && <span>{en}</span>}
            <SectionMark section={section} />
          </p>
          <p className="text-muted">{summary}</p>
        </li>
      ))}
    </ul>
  );
}
