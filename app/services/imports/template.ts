import type { Column, ImportKind } from "#app/domain/imports/kind.ts";
import { USUAL_UNIT } from "#app/domain/imports/read-money.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import type { WrittenSheet } from "#app/platform/sheets/write.server.ts";

/** An empty sheet of a kind with its headings, and one that says what each column takes. */
export function templateSheets(kind: ImportKind, locale: Locale): WrittenSheet[] {
  const t = translator(locale);
  return [
    {
      name: t(`import.kind.${kind.key}`),
      columns: kind.columns.map((column) => ({
        label: headingFor(column, locale),
        text: column.reader.isCode === true || column.reader.shows === "day",
        note: notesOf(kind, column, locale).join("\n"),
        ...(column.reader.choices ? { choices: firstWords(column, locale) } : {}),
      })),
      rows: [],
    },
    definitionSheet(kind, locale),
  ];
}

/** What each column of a kind is, for whoever fills in a sheet or reads one. */
export function definitionSheet(kind: ImportKind, locale: Locale): WrittenSheet {
  const t = translator(locale);
  return {
    name: t("import.definitions"),
    columns: [
      { label: t("import.definitions.column") },
      { label: t("import.definitions.needed") },
      { label: t("import.definitions.format") },
      { label: t("import.definitions.choices") },
      { label: t("import.definitions.example"), text: true },
    ],
    rows: [
      kind.columns.map((column) => ({
        cells: [
          headingFor(column, locale),
          t(isNeeded(kind, column) ? "import.needed" : "import.optional"),
          t(`import.shows.${column.reader.shows}`),
          column.reader.choices ? firstWords(column, locale).join("、") : "",
          column.example,
        ],
      })),
    ],
  };
}

/** With the unit of money in it, so that nobody has to guess. */
export function headingFor({ labels, reader }: Column, locale: Locale): string {
  return reader.shows === "money" ? `${labels[locale]}（${USUAL_UNIT}）` : labels[locale];
}

function isNeeded(kind: ImportKind, { field }: Column): boolean {
  return kind.needs.some((group) => group.includes(field));
}

function notesOf(kind: ImportKind, column: Column, locale: Locale): string[] {
  const t = translator(locale);
  return [
    t(isNeeded(kind, column) ? "import.needed" : "import.optional"),
    t(`import.shows.${column.reader.shows}`),
    ...(column.example === "" ? [] : [`${t("import.definitions.example")}: ${column.example}`]),
  ];
}

/** English sheets say the keys, which are read as well. */
function firstWords({ reader: { choices = {} } }: Column, locale: Locale): string[] {
  return Object.entries(choices).map(([key, [first = key]]) => (locale === "zh" ? first : key));
}
