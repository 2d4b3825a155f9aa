import { statesOfTurn, type Turn } from "#app/domain/deals/turn.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";

interface QueueFiltersProps {
  turn: Turn;
  resources: { id: string; name: string }[];
  sectors: { key: string; zh: string; en: string }[];
}

/** Search and filters of the queue. Only states that the open tab can hold are offered. */
export function QueueFilters({ turn, resources, sectors }: QueueFiltersProps) {
  const { t, locale } = useLanguage();
  return (
    <FilterBar
      search={t("review.search")}
      keep={["sort", "dir", "turn"]}
      filters={[
        {
          name: "state",
          label: t("review.filter.state"),
          options: statesOfTurn(turn).map((state) => ({
            value: state,
            label: t(`state.${state}`),
          })),
        },
        {
          name: "resource",
          label: t("review.filter.resource"),
          options: resources.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "sector",
          label: t("review.filter.sector"),
          options: sectors.map((sector) => ({ value: sector.key, label: sector[locale] })),
        },
        {
          name: "assigned",
          label: t("review.filter.assigned"),
          options: [
            { value: "me", label: t("review.filter.assigned.me") },
            { value: "none", label: t("review.filter.assigned.none") },
          ],
        },
        {
          name: "overdue",
          label: t("review.filter.overdue"),
          options: [{ value: "1", label: t("review.filter.overdue.1") }],
        },
      ]}
    />
  );
}
