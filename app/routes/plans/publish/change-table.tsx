import { useLanguage } from "#app/platform/i18n/context.tsx";

interface Change {
  name: string;
  /** Null for nothing. */
  before: string | null;
  after: string | null;
}

/** What is and what will be, side by side. */
export function ChangeTable({ caption, rows }: { caption: string; rows: readonly Change[] }) {
  const { t } = useLanguage();
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-reading text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-1.5 pr-4 font-normal" />
            <th scope="col" className="py-1.5 pr-4 font-normal">
              {t("draft.publish.before")}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t("draft.publish.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr key={name} className="border-b border-line">
              <th scope="row" className="py-1.5 pr-4 font-normal wrap-anywhere">
                {name}
              </th>
              <td className="py-1.5 pr-4 text-muted tabular-nums">{before ?? "—"}</td>
              <td className="py-1.5 font-semibold tabular-nums">{after ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
