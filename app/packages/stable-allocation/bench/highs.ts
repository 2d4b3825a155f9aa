import loadHighs from "highs";

const highs = await loadHighs();

/** A sum of choices, each with its factor; one choice may stand in it once more. */
export function lpTerms(terms: [factor: number, choice: number][]): string {
  const factors = new Map<number, number>();
  for (const [factor, choice] of terms) factors.set(choice, (factors.get(choice) ?? 0) + factor);
  return Array.from(factors, ([choice, factor]) => `${factor} x${choice}`).join(" + ");
}

/** Which choices are taken for the greatest worth; `whole` where fractions could be better. */
export function solveLp({
  worth,
  rows,
  whole = false,
}: {
  worth: number[];
  rows: string[];
  whole?: boolean;
}): (choice: number) => boolean {
  const names = worth.map((_, choice) => `x${choice}`);
  const { Status, Columns } = highs.solve(
    `Maximize\n obj: ${lpTerms(worth.map((value, choice) => [value, choice]))}\n` +
      `Subject To\n${rows.map((row, at) => ` c${at}: ${row}`).join("\n")}\n` +
      `Bounds\n${names.map((name) => ` 0 <= ${name} <= 1`).join("\n")}\n` +
      `${whole ? `Binary\n ${names.join(" ")}\n` : ""}End`,
  );
  if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}`);
  return (choice) =>
    ((Columns[`x${choice}`] as { Primal?: number } | undefined)?.Primal ?? 0) > 0.5;
}
