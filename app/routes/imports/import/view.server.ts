import type { LoaderFunctionArgs } from "@remix-run/node";
import { isUnderWay } from "#app/domain/imports/course.ts";
import type { RowError } from "#app/domain/imports/read-rows.ts";
import { notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import type { Locale } from "#app/platform/i18n/types.ts";
import { SINKS } from "#app/services/imports/sinks.ts";
import { faultWords, fileFaultWords } from "#app/services/imports/words.ts";
import { importOf, importProgress } from "#db/queries/imports/imports.server.ts";
import { rowErrors, undoCounts } from "#db/queries/imports/rows.server.ts";

/** Places of one cause that are shown; the marked copy has them all. */
const SHOWN = 8;

/** An import as its page shows it. */
export async function importView(args: LoaderFunctionArgs) {
  const { db, actor, locale } = await entering(args, "desk:imports");
  const importId = args.params.id ?? "";
  const row = await importOf(db.read, { importId, userId: actor.userId });
  const sink = row && SINKS[row.kind];
  if (!row || !sink) throw notFound();
  const { kind, fileName, state, counts, tables, notes, chosen, takeFile } = row;
  return {
    ...{ kind, fileName, state, counts, tables, notes, chosen, takeFile },
    fault: row.fault && fileFaultWords(row.fault, locale),
    fields: sink.kind.columns.map(({ field, labels }) => ({ value: field, label: labels[locale] })),
    groups: isUnderWay(state) ? [] : byCause(await rowErrors(db.read, importId), locale),
    progress: isUnderWay(state) ? await importProgress(db.read, importId) : null,
    undone: state === "undone" ? await undoCounts(db.read, importId) : [],
  };
}

/** Errors by cause, the most frequent first. */
function byCause(errors: readonly RowError[], locale: Locale) {
  const groups = new Map<string, RowError[]>();
  for (const error of errors) {
    const words = faultWords(error, locale);
    groups.set(words, [...(groups.get(words) ?? []), error]);
  }
  return [...groups]
    .map(([words, all]) => ({
      words,
      count: all.length,
      places: all
        .slice(0, SHOWN)
        .map(({ sheet, row, column, value }) => ({ sheet, row, column, value })),
    }))
    .sort((a, b) => b.count - a.count);
}
