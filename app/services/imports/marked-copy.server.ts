import { cellText } from "#app/domain/imports/sheet.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { WrittenRow, WrittenSheet } from "#app/platform/sheets/write.server.ts";
import type { Db } from "#db/client.server.ts";
import { wrongRows } from "#db/queries/imports/rows.server.ts";
import type { ImportRow } from "./import-course.server.ts";
import { faultWords } from "./words.ts";

/**
 * The rows of an import that did not go in, as they stood, with what is wrong and where; mended, the copy can be handed
 * in as it is.
 */
export function markedCopy(
  db: Db,
  { id, tables }: Pick<ImportRow, "id" | "tables">,
  locale: Locale,
): WrittenSheet[] {
  const t = translator(locale);
  return tables.map((table) => ({
    name: table.sheet.slice(0, 31) || t("import.title"),
    columns: [
      { label: t("import.marked.row") },
      { label: t("import.marked.why") },
      ...table.columns.map(({ heading }) => ({ label: heading, text: true })),
    ],
    rows: marked(db, { importId: id, table, locale }),
  }));
}

const OWN_COLUMNS = 2;

async function* marked(
  db: Db,
  {
    importId,
    table,
    locale,
  }: { importId: string; table: ImportRow["tables"][number]; locale: Locale },
): AsyncGenerator<WrittenRow[]> {
  for (let after = 0; ; ) {
    const rows = await wrongRows(db, { importId, sheet: table.sheet, after });
    const last = rows.at(-1);
    if (!last) return;
    after = last.no;
    yield rows.map(({ row, cells, errors }) => ({
      cells: [
        row,
        errors
          .map((error) => `${error.heading || error.column}: ${faultWords(error, locale)}`)
          .join("\n"),
        ...table.columns.map(({ at }) => cellText(cells[at])),
      ],
      marked: [
        1,
        ...table.columns.flatMap(({ heading }, nth) =>
          errors.some((error) => error.heading === heading) ? [nth + OWN_COLUMNS] : [],
        ),
      ],
    }));
  }
}
