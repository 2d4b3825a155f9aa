import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "./fact-list.tsx";
import { Notice } from "./notice.tsx";

interface ConflictProps {
  /** What is saved now, by field, as the form would show it. */
  latest: Record<string, string>;
  typed: (name: string) => string;
  labels: Record<string, string>;
}

/** What somebody else saved meanwhile, where it differs from what was typed. */
export function Conflict({ latest, typed, labels }: ConflictProps) {
  const { t } = useLanguage();
  const changed = Object.keys(latest).filter((name) => latest[name] !== typed(name));
  return (
    <Notice tone="warning" title={t("form.conflict")}>
      <FactList
        facts={changed.map((name) => ({
          label: labels[name] ?? name,
          value: <span className="whitespace-pre-line">{latest[name] || t("form.empty")}</span>,
        }))}
      />
    </Notice>
  );
}
