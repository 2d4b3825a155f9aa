import { dayOf } from "#app/domain/time.ts";
import { type WrittenSheet, writeSheets, XLSX_TYPE } from "#app/platform/sheets/write.server.ts";

/** A workbook as a download of this name and day. */
export function xlsxResponse(
  { name, now }: { name: string; now: Date },
  sheets: readonly WrittenSheet[],
): Response {
  return new Response(writeSheets(sheets), {
    headers: {
      "Content-Type": XLSX_TYPE,
      "Content-Disposition": `attachment; filename="${name}-${dayOf(now)}.xlsx"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
