import type { IconName } from "./icon-names.ts";
import sprite from "./icons.svg?url";

/** An icon beside a word, for what stands on every page or in every row of a list: 13 px, or 16. */
export function Icon({ name, size }: { name: IconName; size?: 16 }) {
  return (
    <svg className={size ? "icon icon-16" : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
