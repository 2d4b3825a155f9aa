import * as Ariakit from "@ariakit/react";
import { useFetcher, useNavigate } from "@remix-run/react";
import { CornerDownLeft, Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { narrowed } from "../narrowed.ts";
import { OVERLAY } from "./overlay.ts";

/** A place to go to. `search` is what typing looks through besides the label, such as pinyin initials. */
interface PaletteItem {
  to: string;
  label: string;
  search?: string;
  /** What tells it from others of its name. */
  hint?: string;
}

/** Typing rests so long before records are looked for, ms. */
const REST_MS = 200;

/** Type a few letters, press Enter, be there. What is typed can also be searched for. */
export default function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const { load, data: items = [] } = useFetcher<PaletteItem[]>();
  useEffect(() => load("/places"), [load]);
  const records = useRecords(typed.trim());
  const options = items.map(({ to, label, search }) => ({ value: to, label, search }));
  const shown = [...narrowed(options, typed), ...records, ...searches(typed.trim())];

  function searches(text: string): { value: string; label: string; hint?: string }[] {
    if (text === "") return [];
    const asked = encodeURIComponent(text);
    return [
      { value: `/resources?q=${asked}`, label: t("ui.palette.resources", { text }) },
      { value: `/discover?text=${asked}`, label: t("ui.palette.discover", { text }) },
    ];
  }

  return (
    <Ariakit.Dialog
      open
      onClose={onClose}
      aria-label={t("ui.palette")}
      backdrop={<div className={OVERLAY} />}
      className="fixed inset-x-4 top-[12dvh] z-50 mx-auto max-h-[70dvh] max-w-140 overflow-hidden rounded-md border border-line bg-surface shadow-float"
    >
      <Ariakit.ComboboxProvider
        open
        value={typed}
        setValue={setTyped}
        selectedValue=""
        setSelectedValue={(to) => {
          onClose();
          navigate(to as string);
        }}
      >
        <span className="relative grid border-b border-line">
          <Search
            aria-hidden
            size={18}
            className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-muted"
          />
          <Ariakit.Combobox
            autoFocus
            autoSelect="always"
            placeholder={t("ui.palette.placeholder")}
            className="h-12 w-full bg-transparent pr-4 pl-11 text-base outline-none"
          />
        </span>
        <Ariakit.ComboboxList
          alwaysVisible
          className="max-h-[calc(70dvh-3rem)] overflow-y-auto p-1.5"
        >
          {shown.map(({ value, label, hint }) => (
            <Ariakit.ComboboxItem
              key={value}
              value={value}
              setValueOnClick={false}
              className="group flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-sm px-2.5 data-active-item:bg-accent-soft data-active-item:text-accent-strong"
            >
              <span className="min-w-0 truncate">
                {label}
                {hint && <span className="pl-2 text-xs text-muted">{hint}</span>}
              </span>
              <CornerDownLeft
                aria-hidden
                size={14}
                className="hidden shrink-0 group-data-active-item:block"
              />
            </Ariakit.ComboboxItem>
          ))}
          {shown.length === 0 && <p className="px-2.5 py-2 text-muted">{t("ui.palette.none")}</p>}
        </Ariakit.ComboboxList>
      </Ariakit.ComboboxProvider>
    </Ariakit.Dialog>
  );
}

/** Records of the reader's own that hold what was typed: applications, deals, resources, by what they may see. */
function useRecords(text: string): { value: string; label: string; hint: string }[] {
  const { load, data = [] } = useFetcher<PaletteItem[]>();
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => load(`/places?q=${encodeURIComponent(text)}`), REST_MS);
    return () => clearTimeout(timer);
  }, [load, text]);
  return text === "" ? [] : data.map(({ to, label, hint = "" }) => ({ value: to, label, hint }));
}
