import loadHighs from "highs";

const highs = await loadHighs();

export interface Program {
  /** What each choice is worth; choices are made wholly or not at all. */
  worth: number[];
  /** Choices of which at least and at most so many are made. */
  rows: { choices: number[]; least?: number; most?: number }[];
  /** Choices of which no more are made than of others. */
  atMost?: { choices: number[]; within: number[] }[];
}

/** The greatest worth by HiGHS; null where nothing keeps all rows. */
export function optimum({ worth, rows, atMost = [] }: Program): number | null {
  if (worth.length === 0) return rows.every(({ least = 0 }) => least === 0) ? 0 : null;
  const constraints = rows.flatMap(({ choices, least = 0, most }) => {
    const sum = choices.map((choice) => `x${choice}`).join(" + ") || "0 x0";
    return [
      ...(least > 0 ? [`${sum} >= ${least}`] : []),
      ...(most === undefined ? [] : [`${sum} <= ${most}`]),
    ];
  });
  for (const { choices, within } of atMost) {
    const less = within.map((choice) => ` - x${choice}`).join("");
    constraints.push(`${choices.map((choice) => `x${choice}`).join(" + ")}${less} <= 0`);
  }
  const names = worth.map((_, choice) => `x${choice}`);
  const solution = highs.solve(
    `Maximize\n obj: ${worth.map((value, choice) => `${signed(value)} x${choice}`).join(" ")}\n` +
      `Subject To\n${constraints.map((row, at) => ` c${at}: ${row}`).join("\n")}\n` +
      `Bounds\n${names.map((name) => ` 0 <= ${name} <= 1`).join("\n")}\nBinary\n ${names.join(" ")}\nEnd`,
  );
  if (solution.Status === "Infeasible") return null;
  if (solution.Status !== "Optimal") throw new Error(solution.Status);
  return solution.ObjectiveValue;
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}
