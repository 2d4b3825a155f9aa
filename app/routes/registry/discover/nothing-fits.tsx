import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { ResourceLine } from "#db/queries/registry/public-resources.server.ts";
import { ResourceTable } from "./resource-table.tsx";

/** Said plainly where no priority sector fits, with what there is all the same. */
export function NothingFits(props: OpenToAllProps) {
  return (
    <>
      <NothingNotice />
      <OpenToAll {...props} />
    </>
  );
}

/** Said before what there is to do about it. */
export function NothingNotice() {
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
    </div>
  );
}

interface OpenToAllProps {
  /** Those that take every sector. */
  resources: ResourceLine[];
  names: Record<string, string>;
}

/** What there is all the same where no priority sector fits. */
export function OpenToAll({ resources, names }: OpenToAllProps) {
  const { t } = useLanguage();
  return (
    <Section title={t("door.general")}>
      <ResourceTable
        caption={t("door.general")}
        rows={resources}
        names={names}
        empty={t("door.general.none")}
      />
    </Section>
  );
}
