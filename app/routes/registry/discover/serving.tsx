import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { Found } from "./find.server.ts";
import { ResourceTable } from "./resource-table.tsx";

interface ServingProps {
  found: Found;
  names: Record<string, string>;
  /** The sector that fits best. */
  sector: string;
}

/** Who can answer, then what only plans name. */
export function Serving({ found, names, sector }: ServingProps) {
  const { t } = useLanguage();
  const answering = found.resources.filter(({ state }) => state === "open");
  const named = found.resources.filter(({ state }) => state !== "open");
  return (
    <div className="min-w-0">
      <Section
        title={t("door.answering", { count: answering.length })}
        aside={
          <TextLink to={`/resources?sector=${encodeURIComponent(sector)}`}>
            {t("discover.resources.all")}
          </TextLink>
        }
      >
        <ResourceTable
          caption={t("door.answering", { count: answering.length })}
          rows={answering}
          names={names}
          empty={t("door.answering.none")}
        />
      </Section>
      {named.length > 0 && (
        <details className="pt-4" open={answering.length === 0}>
          <summary className="font-semibold">{t("door.named", { count: named.length })}</summary>
          <div className="pt-3">
            <ResourceTable
              caption={t("door.named", { count: named.length })}
              rows={named}
              names={names}
              empty=""
            />
          </div>
        </details>
      )}
    </div>
  );
}
