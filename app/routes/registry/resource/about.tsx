import { Link } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Chip, ChipList } from "#app/ui/chips.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatList } from "#app/ui/format.ts";
import { OtherNames } from "#app/ui/other-names.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { PublicResource } from "#db/queries/registry/public-resource.server.ts";

interface AboutProps {
  resource: Pick<PublicResource, "row" | "organization" | "sectors"> & {
    /** The page of the operator, where plans name it. */
    namedOperator: string | null;
  };
  names: Record<string, string>;
}

/** What it is, who runs it, where, and for whom. */
export function About({ resource, names }: AboutProps) {
  const { t, locale } = useLanguage();
  const { row, organization, sectors, namedOperator } = resource;
  return (
    <Section title={t("resource.about")}>
      <FactList
        facts={[
          { label: t("resource.kind"), value: t(`kind.${row.kind}`) },
          {
            label: t("resource.otherNames"),
            value: row.otherNames.length > 0 && <OtherNames names={row.otherNames} />,
          },
          {
            label: t("resource.operator"),
            value: (organization ?? row.operatorName) && (
              <Operator name={organization?.name ?? row.operatorName} entry={namedOperator} />
            ),
          },
          { label: t("resource.area"), value: row.area },
          {
            label: t("resource.sectors"),
            value: sectors.length > 0 && (
              <ChipList>
                {sectors.map((sector) => (
                  <Chip key={sector} href={`/resources?sector=${sector}`}>
                    {names[sector] ?? sector}
                  </Chip>
                ))}
              </ChipList>
            ),
          },
          {
            label: t("resource.serves"),
            value: formatList(
              row.serves.map((need) => t(`need.${need}`)),
              locale,
            ),
          },
          {
            label: t("resource.website"),
            value: organization?.website && (
              <Link
                to={organization.website}
                rel="noreferrer nofollow"
                className="text-accent-strong underline decoration-accent/40 underline-offset-3"
              >
                {organization.website}
              </Link>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Operator({ name, entry }: { name: string | null; entry: string | null }) {
  if (name === null || entry === null) return name;
  return <TextLink to={`/organizations/named/${entry}`}>{name}</TextLink>;
}
