import type { OtherName } from "#app/domain/plans/types.ts";

/** The names by which a body is known besides, each with why it is the same. */
export function OtherNames({ names }: { names: readonly OtherName[] }) {
  return (
    <ul className="grid gap-0.5">
      {names.map(({ name, note }) => (
        <li key={name} className="wrap-anywhere">
          {name}
          {note && <span className="ml-2 text-xs text-muted">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
