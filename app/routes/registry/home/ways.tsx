import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";

const WAYS = [
  { kind: "startup", to: "/register" },
  { kind: "provider", to: "/register?kind=provider" },
] as const;

/** What an account is good for, for who has none. */
export function Ways() {
  const { t } = useLanguage();
  return (
    <Section title={t("home.ways")} className="pb-10">
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {WAYS.map(({ kind, to }) => (
          <div key={kind} className="grid content-start justify-items-start gap-2">
            <h3>{t(`home.way.${kind}`)}</h3>
            <p className="text-muted">{t(`home.way.${kind}.text`)}</p>
            <ButtonLink to={to}>{t(`home.way.${kind}.act`)}</ButtonLink>
          </div>
        ))}
      </div>
    </Section>
  );
}
