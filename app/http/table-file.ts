import { headingOf } from "#app/domain/imports/headings.ts";
import { suggestMapping } from "#app/domain/imports/tables.ts";
import { minuteOf } from "#app/domain/time.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import type { WrittenCell, WrittenRow, WrittenSheet } from "#app/platform/sheets/write.server.ts";
import { SINKS } from "#app/services/imports/sinks.ts";
import { type CsvCell, type CsvColumn, csvResponse } from "./csv.ts";
import { xlsxResponse } from "./xlsx.ts";

/** Lists longer than this are cut: nobody opens a longer file. */
const MOST = 100_000;

/**
 * A list as the file that its address asks for: CSV, or with `format=xlsx` a workbook whose second sheet says what the
 * columns are and how the list was narrowed.
 *
 * @param name of the file, and the kind of sheet that the list can be imported as, where it can
 */
export function tableResponse<Row>(
  { name, now, request, t }: { name: string; now: Date; request: Request; t: Translate },
  list: { columns: readonly CsvColumn<Row>[]; rows: AsyncGenerator<Row[]> },
): Response {
  const url = new URL(request.url);
  if (url.searchParams.get("format") !== "xlsx") return csvResponse({ name, now }, list);
  const shown = list.columns.filter(({ only }) => only !== "page");
  return xlsxResponse({ name, now }, [
    {
      name,
      columns: shown.map(({ label }) => ({ label })),
      rows: written(list.rows, shown),
    },
    definitions(shown, { name, now, url, t }),
  ]);
}

async function* written<Row>(
  rows: AsyncGenerator<Row[]>,
  columns: readonly CsvColumn<Row>[],
): AsyncGenerator<WrittenRow[]> {
  let left = MOST;
  for await (const batch of rows) {
    const taken = batch.slice(0, left);
    yield taken.map((row) => ({ cells: columns.map(({ value }) => cellOf(value(row))) }));
    left -= taken.length;
    if (left === 0) return;
  }
}

/** A moment as it is shown in Shanghai; a spreadsheet would show it as it is in Greenwich. */
function cellOf(value: CsvCell): WrittenCell {
  return value instanceof Date ? minuteOf(value).replace("T", " ") : value;
}

function definitions(
  columns: readonly { label: string }[],
  { name, now, url, t }: { name: string; now: Date; url: URL; t: Translate },
): WrittenSheet {
  const kind = Object.values(SINKS).find((sink) => sink.kind.key === name)?.kind;
  const mapped = new Map(
    (kind
      ? suggestMapping(
          columns.map(({ label }) => headingOf(label)),
          kind,
        )
      : []
    ).map(({ at, field }) => [at, kind?.columns.find((column) => column.field === field)]),
  );
  url.searchParams.delete("format");
  return {
    name: t("import.definitions"),
    columns: [{ label: t("import.definitions.column") }, { label: t("import.definitions.format") }],
    rows: [
      columns.map(({ label }, at) => {
        const column = mapped.get(at);
        const choices = Object.values(column?.reader.choices ?? {}).flatMap(
          ([first]) => first ?? [],
        );
        const said = column
          ? t(`import.shows.${column.reader.shows}`)
          : t("import.definitions.shown");
        return { cells: [label, [said, ...choices].join("、")] };
      }),
      [
        { cells: [t("import.definitions.at"), minuteOf(now).replace("T", " ")] },
        {
          cells: [
            t("import.definitions.filter"),
            [...url.searchParams].map((pair) => pair.join("=")).join(" "),
          ],
        },
      ],
    ],
  };
}
