import { parseDay, parseMinute, parseMonthOrYear } from "../input/dates.ts";
import { likelySerialDay } from "../input/serial-date.ts";
import { plainWidth } from "../input/text.ts";
import type { CellReading, FieldReader } from "./kind.ts";
import { saidIn } from "./readers.ts";
import type { Cell } from "./sheet.ts";

/** A term without an end. */
const OPEN_END = /^(?:长期|永久|无固定期限|无期限|长期有效|至今|在租|在孵|permanent|indefinite)$/i;

/**
 * A day: a date cell, a serial number, or what people write.
 *
 * @param ahead may it be later than today?
 */
export function day({ ahead = false } = {}): FieldReader {
  return {
    shows: "day",
    read(cell, { known }): CellReading {
      const said = saidIn(cell);
      if (said === "" || OPEN_END.test(said)) return { value: null };
      const read = dayIn(cell, said);
      if ("value" in read && !ahead && String(read.value) > known.today) {
        return { fault: "date-ahead", values: { today: known.today } };
      }
      return read;
    },
  };
}

function dayIn(cell: Exclude<Cell, null>, said: string): CellReading {
  if (typeof cell === "object" && "date" in cell) return { value: cell.date.slice(0, 10) };
  const plain = plainWidth(said);
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? likelySerialDay(Number(plain)) : null;
  if (serial) return { value: serial };
  const read = parseDay(said);
  if ("value" in read) return read;
  const timed = parseMinute(said.replace(/(:\d{2}:\d{2})(?:\.\d+)?$/, "$1"), "begin");
  return "value" in timed ? { value: timed.value.slice(0, 10) } : read;
}

/** A day, or the month where the day is not known. */
export function dayOrMonth({ ahead = false } = {}): FieldReader {
  const whole = day({ ahead });
  return {
    shows: "day",
    read(cell, at): CellReading {
      const read = whole.read(cell, at);
      if ("value" in read || read.fault === "date-ahead") return read;
      const month = parseMonthOrYear(saidIn(cell));
      if (!("value" in month) || month.value.length < 7) return read;
      const isAhead = !ahead && month.value > at.known.today.slice(0, 7);
      return isAhead ? { fault: "date-ahead", values: { today: at.known.today } } : month;
    },
  };
}

/** A year: 2024 · 2024年 · 2024年度 · FY2024 · a date within it. */
export function year(): FieldReader {
  return {
    shows: "year",
    read(cell, { known }): CellReading {
      const said = saidIn(cell);
      if (said === "") return { value: null };
      const [, typed] =
        /^(?:fy)?((?:19|20)\d{2})(?:\.0+)?(?:年度?|财年|fy)?$/i.exec(plainWidth(said)) ?? [];
      const whole = typed ?? dateYear(cell, said);
      if (whole === null) return { fault: "year" };
      const value = Number(whole);
      return value > Number(known.today.slice(0, 4))
        ? { fault: "date-ahead", values: { today: known.today } }
        : { value };
    },
  };
}

function dateYear(cell: Exclude<Cell, null>, said: string): string | null {
  const read = dayIn(cell, said);
  return "value" in read ? String(read.value).slice(0, 4) : null;
}
