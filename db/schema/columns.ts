import { bytewise, instant, integer, text } from "../dialect.ts";
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

/** Folded names with their pinyin and initials (see `searchText`), for search by substring. */
export function search() {
  return text("search").notNull().default("");
}

/** The district of the object's area (see `areas`), "" where it names none: whose staff see it. */
export function district() {
  return text("district").notNull().default("");
}

/** A name as lists order it: its pinyin, by bytes. */
export function sortKey(name = "sort_key") {
  return bytewise(name).notNull().default("");
}
