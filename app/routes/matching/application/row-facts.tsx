import type { ResourceKind, ResourceState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";

interface RowFactsProps {
  row: {
    kind: ResourceKind;
    state: ResourceState;
    area: string | null;
    responseDays: number | null;
    organizationId: string | null;
  };
}

/** Kind, place, and whether somebody answers and how soon. */
export function Facts({ row }: RowFactsProps) {
  const { t } = useLanguage();
  const answers =
    row.organizationId === null
      ? t("match.unclaimed")
      : row.responseDays === null
        ? t("match.claimed")
        : t("match.response", { days: row.responseDays });
  return (
    <span className="facts">
      <span>{t(`kind.${row.kind}`)}</span>
      {row.area && <span>{row.area}</span>}
      <span>{answers}</span>
    </span>
  );
}
