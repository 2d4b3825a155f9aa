import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";
import { ResourceTable } from "./resource-table.tsx";

interface NothingFitsProps {
  /** Those that take every sector. */
  resources: ResourceLine[];
  names: Record<string, string>;
}

/** Said plainly where no priority sector fits, with what there is all the same. */
export function NothingFits({ resources, names }: NothingFitsProps) {
  const { t } = useLanguage();
  return (
    <div className="pt-4">
      <Notice
        tone="warning"
        title={t("door.nothing.title")}
        action={<TextLink to="/plans">{t("door.general.plans")}</TextLink>}
      >
        <p className="max-w-reading">{t("door.nothing.text")}</p>
      </Notice>
      <Section title={t("door.general")}>
        <ResourceTable
          caption={t("door.general")}
          rows={resources}
          names={names}
          empty={t("door.general.none")}
        />
      </Section>
    </div>
  );
}
