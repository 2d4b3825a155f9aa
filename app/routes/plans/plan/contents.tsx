import { useLanguage } from "#app/platform/i18n/context.tsx";

export interface Content {
  id: "priorities" | "targets" | "tasks" | "resources" | "organizations" | "mechanisms" | "areas";
  count: number;
}

/** Links to the parts of a long page; stays in view. */
export function Contents({ parts }: { parts: readonly Content[] }) {
  const { t } = useLanguage();
  return (
    <nav
      aria-label={t("plan.contents")}
      className="no-print sticky top-(--bar,0px) z-10 -mx-4 overflow-x-auto border-b border-line bg-canvas px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex gap-5">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ id, count }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                className="flex min-h-10 items-center gap-1.5 whitespace-nowrap text-muted hover:text-ink"
              >
                {t(`plan.${id}`)}
                <span className="text-xs tabular-nums">{count}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
