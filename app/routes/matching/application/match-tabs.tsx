import { useSearchParams } from "@remix-run/react";
import { RESOURCE_KINDS, type ResourceKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { withParams } from "#app/ui/address.ts";
import { type Tab, Tabs } from "#app/ui/tabs.tsx";

interface MatchTabsProps {
  view: string;
  counts: { byKind: Partial<Record<ResourceKind, number>>; all: number; later: number };
  /** Combinations make sense from two needs on. */
  packages: boolean;
}

/** The matches by kind, each with how many there are. */
export function MatchTabs({ view, counts, packages }: MatchTabsProps) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const tab = (value: string, label: string, count?: number): Tab => ({
    to: withParams(params, { view: value === "all" ? null : value, page: null }),
    label,
    current: view === value,
    ...(count === undefined ? {} : { count }),
  });
  const kinds = RESOURCE_KINDS.filter((kind) => counts.byKind[kind] || view === kind);
  return (
    <div className="pb-3">
      <Tabs
        label={t("match.tabs")}
        tabs={[
          tab("all", t("match.tab.all"), counts.all),
          ...(packages ? [tab("packages", t("match.tab.packages"))] : []),
          ...kinds.map((kind) => tab(kind, t(`kind.${kind}`), counts.byKind[kind] ?? 0)),
          ...(counts.later > 0 || view === "later"
            ? [tab("later", t("match.tab.later"), counts.later)]
            : []),
        ]}
      />
    </div>
  );
}
