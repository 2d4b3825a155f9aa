/** The top level of a sector's key: "auto" of "auto.chip". */
export function topSector(key: string): string {
  return key.split(".")[0] ?? key;
}
