import { ChevronDown } from "lucide-react";
import type { SelectHTMLAttributes } from "react";
import { classes } from "./classes.ts";
import { CONTROL, CONTROL_SMALL } from "./control-look.ts";
import { useControl } from "./field-context.ts";

export interface Option {
  value: string;
  label: string;
  /** How many rows have it; for filters. */
  count?: number;
}

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, "size"> {
  options: readonly Option[];
  /** First entry with an empty value, such as 请选择 or 全部. */
  empty?: string;
  small?: boolean;
}

/** The browser's own select: known to every phone and screen reader. */
export function Select({ options, empty, small = false, className, ...props }: SelectProps) {
  const control = useControl(props);
  return (
    <span className={classes("relative grid", className)}>
      <select
        {...props}
        {...control}
        className={classes(
          small ? CONTROL_SMALL : CONTROL,
          "appearance-none truncate pr-8",
          small ? "h-9" : "h-10",
        )}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {count === undefined ? label : `${label} (${count})`}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}
