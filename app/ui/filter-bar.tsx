import { Form, Link, useSearchParams, useSubmit } from "@remix-run/react";
import { Search, X } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { onlyParams, withoutValue } from "./address.ts";
import { Button } from "./button.tsx";
import { CONTROL_SMALL } from "./control-look.ts";
import type { Option } from "./select.tsx";
import { Select } from "./select.tsx";

export interface Filter {
  /** Its parameter in the address. */
  name: string;
  label: string;
  options: readonly Option[];
}

interface FilterBarProps {
  filters?: readonly Filter[];
  /** What search looks through; false for a list without search. */
  search?: string | false;
  /** Parameters that are no filter of this bar and stay: sort and dir unless told. */
  keep?: readonly string[];
  children?: ReactNode;
}

const TYPING_MS = 300;

/**
 * Search and filters of a list. Its state is the address: a GET form with a button that, where
 * script runs, sends itself when something changes.
 */
export function FilterBar({
  filters = [],
  search,
  keep = ["sort", "dir"],
  children,
}: FilterBarProps) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function changed(event: FormEvent<HTMLFormElement>): void {
    const form = event.currentTarget;
    clearTimeout(timer.current);
    const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
    timer.current = setTimeout(
      () => submit(filled(form), { replace: true, preventScrollReset: true }),
      typing ? TYPING_MS : 0,
    );
  }

  return (
    <div className="no-print grid gap-2 pb-3">
      <Form
        method="get"
        role="search"
        preventScrollReset
        onChange={changed}
        className="flex flex-wrap items-center gap-2"
      >
        {[...params]
          .filter(([name]) => keep.includes(name))
          .map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
        {search !== false && <SearchField hint={search ?? t("ui.list.searchHint")} />}
        {filters.map(({ name, label, options }) => (
          <Select
            key={`${name}=${params.get(name)}`}
            small
            name={name}
            aria-label={label}
            empty={t("ui.list.allOf", { name: label })}
            options={options}
            defaultValue={params.get(name) ?? ""}
            className="max-w-42 max-sm:max-w-none max-sm:flex-1 max-sm:basis-[45%]"
          />
        ))}
        {children}
        <Button variant="secondary" className="without-script">
          {t("ui.list.apply")}
        </Button>
      </Form>
      <Chosen filters={filters} keep={keep} />
    </div>
  );
}

/** What was really chosen, so that addresses stay short. */
function filled(form: HTMLFormElement): FormData {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) if (value !== "") data.append(name, value);
  return data;
}

function SearchField({ hint }: { hint: string }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const input = useRef<HTMLInputElement>(null);
  const asked = params.get("q") ?? "";
  useEffect(() => {
    // A cleared filter or the Back button changes what is shown; typing is left alone.
    if (input.current && document.activeElement !== input.current) input.current.value = asked;
  }, [asked]);
  return (
    <span className="relative grid min-w-0 flex-1 basis-52 sm:max-w-64">
      <Search
        aria-hidden
        size={16}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={input}
        type="search"
        name="q"
        data-search
        defaultValue={asked}
        placeholder={hint}
        aria-label={`${t("ui.list.search")}: ${hint}`}
        className={`${CONTROL_SMALL} h-9 pl-8`}
      />
    </span>
  );
}

function Chosen({ filters, keep }: { filters: readonly Filter[]; keep: readonly string[] }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const q = params.get("q");
  const chosen = [
    ...(q ? [{ name: "q", value: q, label: q }] : []),
    ...filters.flatMap(({ name, options }) =>
      params
        .getAll(name)
        .filter(Boolean)
        .map((value) => ({
          name,
          value,
          label: options.find((option) => option.value === value)?.label ?? value,
        })),
    ),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-1.5 text-xs">
      {chosen.map(({ name, value, label }) => (
        <li key={`${name}=${value}`}>
          <Link
            to={withoutValue(params, name, value)}
            preventScrollReset
            aria-label={t("ui.list.remove", { name: label })}
            className="inline-flex min-h-6 max-w-64 items-center gap-1 rounded-sm bg-accent-soft px-1.5 text-accent-strong hover:bg-sunken"
          >
            <span className="truncate">{label}</span>
            <X aria-hidden size={12} className="shrink-0" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          to={onlyParams(params, keep)}
          preventScrollReset
          className="inline-flex min-h-6 items-center px-1 text-muted underline underline-offset-2 hover:text-ink"
        >
          {t("ui.list.clear")}
        </Link>
      </li>
    </ul>
  );
}
