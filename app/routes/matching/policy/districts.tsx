import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { policyPath } from "./policy-path.ts";

interface DistrictsProps {
  /** Every district; the version is of its own weights, null where the general ones hold. */
  districts: { name: string; version: number | null }[];
  /** Those whose weights the reader may set. */
  choices: string[];
}

/** Whose rules score the applications of each district. */
export function Districts({ districts, choices }: DistrictsProps) {
  const { t } = useLanguage();
  return (
    <Section title={t("policy.districts")} lead={t("policy.districts.lead")}>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {districts.map(({ name, version }) => (
          <li key={name} className="flex justify-between gap-3 border-b border-line/60 py-1.5">
            {choices.includes(name) ? (
              <TextLink to={policyPath(name)}>{name}</TextLink>
            ) : (
              <span>{name}</span>
            )}
            <span className={version === null ? "text-muted" : undefined}>
              {version === null ? t("policy.districts.general") : t("policy.number", { version })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
