import { shortAreaNames } from "../input/area-names.ts";
import { folded } from "../input/search.ts";
import { cleanLine } from "../input/text.ts";
import type { CellReading, FieldReader } from "./kind.ts";
import type { Known } from "./known.ts";
import { saidIn } from "./readers.ts";

/** An area of the list, by its full or its short name, also within an address. */
export function area(): FieldReader {
  return {
    shows: "text",
    read(cell, { known }): CellReading {
      const said = saidIn(cell);
      if (said === "") return { value: null };
      const found = areasIn(said, known.areas);
      const [value, ...others] = found;
      if (value === undefined) return { fault: "unknown-area", values: { said: cleanLine(said) } };
      if (others.length > 0) return { fault: "several-areas", values: { list: found.join("、") } };
      return { value };
    },
  };
}

function areasIn(said: string, areas: Known["areas"]): readonly string[] {
  const name = folded(said);
  for (const spelling of [name, name.replace(/^上海市?(?=..)/, ""), ...shortAreaNames(name)]) {
    const known = areas.get(spelling);
    if (known) return known;
  }
  // An address goes from the large to the small: the last area that it names is the narrowest.
  let last = { end: 0, names: [] as readonly string[] };
  for (const [spelling, names] of areas) {
    if (names.length !== 1 || folded(names[0] ?? "") !== spelling) continue;
    const at = name.indexOf(spelling);
    if (at >= 0 && at + spelling.length > last.end) last = { end: at + spelling.length, names };
  }
  return last.names;
}

/** The key of an indicator, by any of its names. */
export function indicator(): FieldReader {
  return {
    shows: "text",
    read(cell, { known }): CellReading {
      const said = saidIn(cell);
      if (said === "") return { value: null };
      const value = known.indicators.get(folded(said));
      return value === undefined
        ? { fault: "unknown-indicator", values: { said: cleanLine(said) } }
        : { value };
    },
  };
}
