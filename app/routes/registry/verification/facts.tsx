import { checkFits } from "#app/domain/input/credit-code.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatInstant, formatNumber } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { OrganizationFile } from "#db/queries/monitoring/organizations.server.ts";

/** What the organization says of itself, and whether its code passes its check digit. */
export function OrganizationFacts({ file }: { file: OrganizationFile }) {
  const { t } = useLanguage();
  const { organization } = file;
  return (
    <FactList
      facts={[
        {
          label: t("district.organizations.creditCode"),
          value: organization.creditCode ? (
            <span className="font-mono">{organization.creditCode}</span>
          ) : (
            <span className="text-warning">{t("district.organizations.no-code")}</span>
          ),
          source: organization.creditCode && codeSource(organization.creditCode, t),
        },
        {
          label: t("organization.credit-code-note"),
          value: organization.creditCodeNote,
        },
        {
          label: t("district.organizations.area"),
          value: organization.area ?? (
            <span className="text-warning">{t("district.organizations.no-area")}</span>
          ),
        },
        {
          label: t("district.organizations.website"),
          value: organization.website && (
            <a
              href={organization.website}
              rel="noopener noreferrer nofollow"
              className="text-accent-strong underline underline-offset-[3px]"
            >
              {organization.website}
            </a>
          ),
        },
        { label: t("district.organizations.description"), value: organization.description },
        {
          label: t("district.organizations.created"),
          value: formatInstant(organization.createdAt),
        },
      ]}
    />
  );
}

interface NamesakesProps {
  namesakes: { id: string; name: string; area: string | null; opens: boolean }[];
}

/** Others of the same name: perhaps the same body, registered twice. */
export function Namesakes({ namesakes }: NamesakesProps) {
  const { t } = useLanguage();
  if (namesakes.length === 0) return null;
  return (
    <div className="pt-3">
      <Notice tone="warning" title={t("district.organizations.namesakes")}>
        <ul>
          {namesakes.map(({ id, name, area, opens }) => (
            <li key={id} className="flex flex-wrap gap-x-3">
              {opens ? <TextLink to={`/district/organizations/${id}`}>{name}</TextLink> : name}
              {area && <span className="text-muted">{area}</span>}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

export function codeSource(creditCode: string, t: Translate) {
  return checkFits(creditCode) ? (
    t("district.organizations.code-checked")
  ) : (
    <span className="text-warning">{t("district.organizations.code-fails")}</span>
  );
}

export function OrganizationPeople({ people }: Pick<OrganizationFile, "people">) {
  const { t } = useLanguage();
  if (people.length === 0) return null;
  return (
    <Section title={t("district.organizations.people")}>
      <ul className="grid">
        {people.map((person) => (
          <li
            key={`${person.id} ${person.role}`}
            className="flex flex-wrap justify-between gap-x-4 border-b border-line/60 py-1.5"
          >
            <span>{person.name}</span>
            <span className="text-muted">
              {t(`role.${person.role}`)} · {person.email}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function OrganizationResources({ file }: { file: OrganizationFile }) {
  const { t, locale } = useLanguage();
  const { resources, applications, organization } = file;
  if (organization.kind === "startup") {
    return (
      <Section title={t("district.organizations.applications")}>
        <p className="text-muted">
          {t("district.organizations.applications.count", {
            count: formatNumber(applications, locale),
          })}
        </p>
      </Section>
    );
  }
  return (
    <Section title={t("district.organizations.resources")}>
      {resources.length === 0 ? (
        <p className="text-muted">{t("district.organizations.resources.none")}</p>
      ) : (
        <ul className="grid gap-1">
          {resources.map((resource) => (
            <li key={resource.id}>
              <TextLink to={`/resources/${resource.id}`}>{resource.name}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
