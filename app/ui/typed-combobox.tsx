import * as Ariakit from "@ariakit/react";
import { ChevronDown } from "lucide-react";
import { useMemo, useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import type { ComboboxProps } from "./combobox.tsx";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";
import { meant, narrowed } from "./narrowed.ts";

const SHOWN = 100;

export interface TypedComboboxProps extends ComboboxProps {
  /** What was typed while this was on its way; null when the field was only entered. */
  begun: string | null;
}

/** The list that narrows while one types; loaded when somebody first enters such a field. */
export default function TypedCombobox({ options, defaultValue, name, begun }: TypedComboboxProps) {
  const { t } = useLanguage();
  const control = useControl({ name });
  const [value, setValue] = useState(defaultValue ?? "");
  const chosen = options.find((option) => option.value === value);
  const [typed, setTyped] = useState<string | null>(begun);
  const shown = useMemo(() => narrowed(options, typed ?? "").slice(0, SHOWN), [options, typed]);
  const { name: submitted, ...described } = control;
  return (
    <Ariakit.ComboboxProvider
      defaultOpen
      value={typed ?? chosen?.label ?? ""}
      setValue={setTyped}
      selectedValue={value}
      setSelectedValue={(next) => {
        setValue(next as string);
        setTyped(null);
      }}
    >
      <span className="relative grid">
        <Ariakit.Combobox
          {...described}
          autoSelect
          autoFocus
          showOnClick
          placeholder={t("ui.field.search")}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            if (typed?.trim() === "") setValue("");
            const only = meant(options, typed ?? "");
            if (only) setValue(only.value);
            setTyped(null);
          }}
          className={classes(CONTROL, "h-10 pr-8")}
        />
        <ChevronDown
          aria-hidden
          size={16}
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
        />
        <input type="hidden" name={submitted} value={value} />
      </span>
      <Ariakit.ComboboxPopover
        gutter={4}
        sameWidth
        className="z-40 max-h-72 overflow-y-auto rounded-md border border-line bg-surface p-1 shadow-float"
      >
        {shown.map((option) => (
          <Ariakit.ComboboxItem
            key={option.value}
            value={option.value}
            setValueOnClick={false}
            className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-sm px-2 data-active-item:bg-accent-soft aria-selected:font-semibold"
          >
            <span className="truncate">{option.label}</span>
            {option.hint && <span className="shrink-0 text-xs text-muted">{option.hint}</span>}
          </Ariakit.ComboboxItem>
        ))}
        {shown.length === 0 && <p className="px-2 py-1.5 text-muted">{t("ui.field.none")}</p>}
      </Ariakit.ComboboxPopover>
    </Ariakit.ComboboxProvider>
  );
}
