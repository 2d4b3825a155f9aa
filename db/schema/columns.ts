import { instant, integer, text } from "../dialect.ts";
import { newId } from "../id.ts";

export function id() {
  return text("id")
    .primaryKey()
    .$defaultFn(() => newId());
}

export function createdAt() {
  return instant("created_at")
    .notNull()
    .$defaultFn(() => new Date());
}

export function updatedAt() {
  return instant("updated_at")
    .notNull()
    .$defaultFn(() => new Date());
}

/** Counts the edits of a row that two people can edit; a write names the version it saw. */
export function version() {
  return integer("version").notNull().default(1);
}

/** Lower-case name, full pinyin and pinyin initials, for search by substring. */
export function search() {
  return text("search").notNull().default("");
}
