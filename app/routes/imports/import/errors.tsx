import { useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { ImportView } from "./course.tsx";

/** What is wrong, by cause, each with the first of its places. */
export function Errors({ groups }: Pick<ImportView, "groups">) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{t("import.errors")}</h2>
        <a href={`${pathname}/marked`} className="text-accent-strong hover:underline">
          {t("import.marked")}
        </a>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {groups.map(({ words, count, places }) => (
          <li key={words} className="grid gap-1 py-3">
            <p className="flex flex-wrap justify-between gap-x-6">
              <span className="min-w-0 flex-1 basis-64 wrap-anywhere">{words}</span>
              <span className="text-muted tabular-nums">{t("import.errors.count", { count })}</span>
            </p>
            <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
              {places.map(({ sheet, row, column, value }) => (
                <li key={`${sheet}${row}${column}`} className="wrap-anywhere">
                  {column === ""
                    ? t("import.errors.row", { row: String(row) })
                    : t("import.errors.place", { row: String(row), column })}
                  {value !== "" && <span className="text-ink"> {value}</span>}
                </li>
              ))}
              {count > places.length && (
                <li>{t("import.errors.more", { count: count - places.length })}</li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
