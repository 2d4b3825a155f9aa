/** A line of a bench's table: what was measured, and what was found. */
export type Row = [name: string, found: string];

export function print(title: string, rows: Row[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const [name, found] of rows) process.stdout.write(`  ${name.padEnd(48)} ${found}\n`);
}
