import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { ProviderContact } from "#db/queries/deals/deal-page.server.ts";

/** How to reach the other side, once both have agreed. */
export function Contact({ contact }: { contact: ProviderContact }) {
  const { t } = useLanguage();
  return (
    <Section title={t("deals.contact")}>
      <FactList
        facts={[
          { label: t("deals.contact.organization"), value: contact.name },
          {
            label: t("deals.contact.website"),
            value: contact.website && (
              <a
                href={contact.website}
                rel="noreferrer"
                className="text-accent-strong underline underline-offset-[3px]"
              >
                {contact.website}
              </a>
            ),
          },
          {
            label: t("deals.contact.people"),
            value: (
              <ul>
                {contact.people.map(({ id, name, email }) => (
                  <li key={id}>
                    {name}{" "}
                    <a
                      href={`mailto:${email}`}
                      className="text-accent-strong underline underline-offset-[3px]"
                    >
                      {email}
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}
