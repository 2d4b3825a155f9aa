/** How a cell's number is meant, by its number format (ECMA-376, 18.8.30). */
export type NumberMeaning = "plain" | "date" | "time" | "percent" | { digits: number };

/** Formats that every workbook has without naming them; 27 to 36 and 50 to 58 are those of Chinese Excel. */
function builtIn(id: number): NumberMeaning {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22) return "date";
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id >= 57) {
    return id <= 58 ? "date" : "plain";
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "time";
  return id === 55 || id === 56 ? "time" : "plain";
}

/**
 * @param id of the format
 * @param code as the workbook writes it; undefined for one that it does not name
 */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return builtIn(id);
  const plain = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  const [zeros] = /^0+$/.exec(plain) ?? [];
  if (zeros && zeros.length > 1) return { digits: zeros.length };
  if (/general/i.test(plain)) return "plain";
  if (/[yd年日]|e(?![+-])/i.test(plain) || /m{3,}|月/i.test(plain)) return "date";
  if (/[hs]/i.test(plain) || /m/i.test(plain)) return "time";
  return plain.includes("%") ? "percent" : "plain";
}
