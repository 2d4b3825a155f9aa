import type { Actor } from "#app/domain/identity/actor.ts";
import type { ReadFault } from "#app/domain/imports/fault.ts";
import type { ImportKind, Keys, RowValues } from "#app/domain/imports/kind.ts";
import type { Known } from "#app/domain/imports/known.ts";
import type { Db } from "#db/client.server.ts";

/** Who imports: a person within his areas, or whoever runs the command. */
export interface Importer {
  actor: Actor | null;
  importId: string;
  fileName: string;
  now: Date;
}

/** A record that a row is about, as far as the columns of its kind go. */
export interface StoredRecord {
  id: string;
  /** Blank fields are left out. */
  values: RowValues;
  /** Fields that are not overwritten without a word, see `reconcile`. */
  guarded: ReadonlySet<string>;
}

/** A row that is about no record yet, about one, or about none that this importer may touch. */
export type Found =
  /** `id`: it has a key of its own; `of`: ids of what it belongs to. */
  | { as: "new"; id?: string; of?: readonly string[] }
  | { as: "known"; record: StoredRecord }
  | { as: "fault"; fault: ReadFault & { field: string } };

export interface SoughtRow {
  keys: Keys;
  /** What its cells say. */
  values: RowValues;
  /** What they make, see `facts`. */
  facts: RowValues;
}

/** What a kind of sheet does to the database. Every call is for a batch of rows, so that it is a few queries. */
export interface Sink {
  kind: ImportKind;
  /** What the columns of a row make: what tells what it is about is left out. */
  facts(values: RowValues): RowValues;
  /** Finds what the rows are about; none of them locks anything. */
  find(db: Db, rows: readonly SoughtRow[], by: SinkContext): Promise<Found[]>;
  create(tx: Db, rows: readonly NewRecord[], by: SinkContext): Promise<void>;
  /** @param set null empties a field, when an import is undone */
  change(tx: Db, row: { id: string; set: Changes }, by: SinkContext): Promise<void>;
  /** The records as they are now, for undoing; those that are gone are left out. */
  read(db: Db, ids: readonly string[]): Promise<StoredRecord[]>;
  /** Fields that a new record has without anybody saying so. */
  defaults?: readonly string[];
  /** What is to be done once, after the last row. */
  after?(tx: Db, by: SinkContext): Promise<void>;
  /** Removes what an import made. @returns whether it could: something else may rest on it */
  remove(tx: Db, id: string, by: SinkContext): Promise<boolean>;
}

export interface NewRecord {
  id: string;
  /** What it belongs to, as `find` gave it. */
  of: readonly string[];
  values: RowValues;
}

export type Changes = Readonly<Record<string, RowValues[string] | null>>;

export interface SinkContext extends Importer {
  known: Known;
}
