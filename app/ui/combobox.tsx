import { ChevronDown } from "lucide-react";
import { type ComponentType, useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "./classes.ts";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";
import { useHydrated } from "./hydrated.ts";
import { Select } from "./select.tsx";
import type { TypedComboboxProps } from "./typed-combobox.tsx";

export interface ComboboxOption {
  value: string;
  label: string;
  /** What typing looks through besides the label, such as `searchText(label)`. */
  search?: string;
  /** The label without an ending that people leave out. */
  bare?: string;
  hint?: string;
}

export interface ComboboxProps {
  name?: string;
  options: readonly ComboboxOption[];
  defaultValue?: string | null;
}

type Loaded = ComponentType<TypedComboboxProps> | "not yet" | "failed";

/**
 * One of a long list, found by typing Chinese, pinyin or its initials. Its list is loaded when the field is first
 * entered. A plain select without script, or where the list cannot be loaded.
 */
export function Combobox(props: ComboboxProps) {
  const { options, defaultValue, name } = props;
  const { t } = useLanguage();
  const hydrated = useHydrated();
  const [begun, setBegun] = useState<string | null>(null);
  const [Typed, setTyped] = useState<Loaded>("not yet");
  if (!hydrated || Typed === "failed") {
    return (
      <Select
        name={name}
        options={options}
        empty={t("ui.field.choose")}
        defaultValue={defaultValue ?? ""}
      />
    );
  }
  if (Typed !== "not yet") return <Typed {...props} begun={begun} />;

  function load(): void {
    import("./typed-combobox.tsx").then(
      (module) => setTyped(() => module.default),
      () => setTyped("failed"),
    );
  }
  return <ClosedCombobox {...props} onEnter={load} onType={setBegun} />;
}

/** As the field looks before its list is there. What is typed meanwhile is kept. */
function ClosedCombobox({
  options,
  defaultValue,
  name,
  onEnter,
  onType,
}: ComboboxProps & { onEnter: () => void; onType: (typed: string) => void }) {
  const { t } = useLanguage();
  const { name: submitted, ...described } = useControl({ name });
  return (
    <span className="relative grid">
      <input
        {...described}
        type="text"
        role="combobox"
        aria-expanded={false}
        autoComplete="off"
        placeholder={t("ui.field.search")}
        defaultValue={options.find((option) => option.value === defaultValue)?.label}
        onFocus={(event) => {
          event.currentTarget.select();
          onEnter();
        }}
        onChange={(event) => onType(event.currentTarget.value)}
        className={classes(CONTROL, "h-10 pr-8")}
      />
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted"
      />
      <input type="hidden" name={submitted} value={defaultValue ?? ""} />
    </span>
  );
}
