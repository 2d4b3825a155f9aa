import type { ResourceKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Notice } from "#app/ui/notice.tsx";

/** Kinds that serve no need of an application, with a reason of their own. */
const KINDS: readonly ResourceKind[] = ["grant", "fund_of_funds"];

/** Said where nobody can ask for the resource here: why, and whom to turn to instead. */
export function NotAsked({ kind }: { kind: ResourceKind }) {
  const { t } = useLanguage();
  const why = KINDS.includes(kind) ? (kind as "grant" | "fund_of_funds") : "other";
  return (
    <div className="pb-3">
      <Notice title={t("resource.not-asked")}>{t(`resource.not-asked.${why}`)}</Notice>
    </div>
  );
}
