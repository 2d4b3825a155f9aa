import {
  IMPORT_STATES,
  type ImportCounts,
  type ImportTable,
  ROW_VERDICTS,
  UNDO_RESULTS,
} from "#app/domain/imports/course.ts";
import { KIND_KEYS, type RowValues } from "#app/domain/imports/kind.ts";
import type { RowError } from "#app/domain/imports/read-rows.ts";
import type { Cell, FileFaultTold, SheetFile } from "#app/domain/imports/sheet.ts";
import { flag, index, integer, json, primaryKey, table, text } from "../dialect.ts";
import { createdAt, id, updatedAt } from "./columns.ts";
import { users } from "./users.ts";

/** A file that somebody hands in, from its reading to its undoing. */
export const imports = table(
  "imports",
  {
    id: id(),
    kind: text("kind", { enum: KIND_KEYS }).notNull(),
    fileName: text("file_name").notNull(),
    /** Of the bytes, which the file store keeps while the import may be read anew; null for one by command. */
    sha256: text("sha256"),
    /** Null for one by command. */
    userId: text("user_id").references(() => users.id),
    state: text("state", { enum: IMPORT_STATES }).notNull(),
    allOrNothing: flag("all_or_nothing").notNull().default(false),
    /** Where here and the file both changed a value: the file's is taken. */
    takeFile: flag("take_file").notNull().default(false),
    /** The field of each heading that a person chose; null for one that gives nothing. */
    chosen: json<Record<string, string | null>>("chosen").notNull().default({}),
    tables: json<ImportTable[]>("tables").notNull().default([]),
    notes: json<SheetFile["notes"]>("notes").notNull().default([]),
    counts: json<ImportCounts>("counts"),
    /** Why the file is not read at all. */
    fault: json<FileFaultTold>("fault"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index("imports_user").on(t.userId, t.createdAt), index("imports_state").on(t.state)],
);

/** The rows of a file, what is to become of each, and what became of it. */
export const importRows = table(
  "import_rows",
  {
    importId: text("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Their order, from 1: several sheets number their rows anew. */
    no: integer("no").notNull(),
    sheet: text("sheet").notNull(),
    row: integer("row").notNull(),
    cells: json<Cell[]>("cells").notNull(),
    values: json<RowValues>("values").notNull(),
    errors: json<RowError[]>("errors").notNull(),
    verdict: text("verdict", { enum: ROW_VERDICTS }).notNull(),
    /** It has been put in, or there was nothing to do. */
    done: flag("done").notNull().default(false),
    /** Of a new one the id that it is to have. */
    recordId: text("record_id"),
    /** Of the fields that were changed, what stood there before; null for nothing. */
    before: json<Record<string, unknown>>("before"),
    undone: text("undone", { enum: UNDO_RESULTS }),
    undoneWhy: text("undone_why"),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.no] }),
    index("import_rows_verdict").on(t.importId, t.verdict, t.no),
    index("import_rows_done").on(t.importId, t.done, t.no),
  ],
);

/** What was last imported of each record, field by field: who changed a value since is told by it. */
export const importRecords = table(
  "import_records",
  {
    kind: text("kind", { enum: KIND_KEYS }).notNull(),
    recordId: text("record_id").notNull(),
    values: json<RowValues>("values").notNull(),
    importId: text("import_id").notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.recordId] })],
);

/** The mapping that a person chose for a set of headings: the next file with them is read the same way. */
export const importMappings = table(
  "import_mappings",
  {
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: KIND_KEYS }).notNull(),
    /** The headings, sorted, a line each. */
    headings: text("headings").notNull(),
    chosen: json<Record<string, string | null>>("chosen").notNull(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind, t.headings] })],
);
