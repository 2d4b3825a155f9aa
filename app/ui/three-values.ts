/** What stands in the fields of a form, as it would send them. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A field that somebody else changed while it was open here. */
export interface ThreeValues {
  name: string;
  /** What is typed here, what is saved now, and what stood there when the form was opened. */
  mine: string[];
  theirs: string[];
  before: string[];
}

/** The name of the field in which a form carries what it was opened with. */
export const OPENED = "opened";

/** What a form carries of the fields it was opened with. */
export function carried(values: FieldValues): string {
  const said = Object.entries(values).map(([name, value]) => [name, listed(value)] as const);
  return JSON.stringify(Object.fromEntries(said.filter(([, list]) => list.length > 0)));
}

/**
 * The fields that were saved otherwise than they stood, and otherwise than they are typed now; in the order of `latest`.
 *
 * @param opened what the form carried; a form that carries nothing shows what differs, without what stood before
 */
export function threeValues(
  opened: string,
  { latest, mine }: { latest: FieldValues; mine: (name: string) => readonly string[] },
): ThreeValues[] {
  const before = readCarried(opened);
  return Object.keys(latest).flatMap((name) => {
    const values = {
      name,
      mine: listed(mine(name)),
      theirs: listed(latest[name]),
      before: listed(before?.[name]),
    };
    const changed = before === null || !same(values.theirs, values.before);
    return changed && !same(values.theirs, values.mine) ? [values] : [];
  });
}

function readCarried(opened: string): FieldValues | null {
  try {
    const values: unknown = JSON.parse(opened);
    return typeof values === "object" && values !== null ? (values as FieldValues) : null;
  } catch {
    // Somebody else's text in the field: there is no telling what stood before.
    return null;
  }
}

function listed(value: unknown): string[] {
  return [value]
    .flat()
    .filter((each) => each !== null && each !== undefined && each !== "")
    .map((each) => String(each).replaceAll("\r\n", "\n"));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join("\n\n") === [...other].sort().join("\n\n");
}
