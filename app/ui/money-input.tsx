import { type InputHTMLAttributes, useState } from "react";
import { parseMoney } from "#app/domain/input/money.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Locale } from "#app/platform/i18n/types.ts";
import { classes } from "./classes.ts";
import { CONTROL } from "./control-look.ts";
import { useControl } from "./field-context.ts";
import { formatMoney } from "./format.ts";

const FEN_PER_WAN = 1_000_000;
/** One 亿. */
const LARGE_FEN = 10_000 * FEN_PER_WAN;

interface MoneyInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "defaultValue"> {
  /** 万元 as it was typed, or as `wanOf` writes it. */
  defaultValue?: string | null;
}

/**
 * Money in 万元 with the unit fixed beside it; `optionalMoney` of app/http/fields reads it. Says in words
 * what was understood wherever a zero too many or a unit could be overlooked.
 */
export function MoneyInput({ className, defaultValue, onChange, ...props }: MoneyInputProps) {
  const { t, locale } = useLanguage();
  const control = useControl(props);
  const [typed, setTyped] = useState(defaultValue ?? "");
  const told = readBack(typed, locale);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="relative grid w-full max-w-60">
        <input
          {...props}
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={defaultValue ?? ""}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange?.(event);
          }}
          className={classes(
            CONTROL,
            "h-10 text-right tabular-nums",
            locale === "zh" ? "pr-14" : "pr-32",
            className,
          )}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-sm text-muted"
        >
          {t("ui.money.unit")}
        </span>
      </span>
      {told !== null && (
        <span className="text-sm text-muted">
          {t("ui.money.equals", { money: formatMoney(told, locale) })}
        </span>
      )}
    </span>
  );
}

/** Fen to be said in words: of a large amount, of one typed with its size, and of any where 万 is no word. */
function readBack(typed: string, locale: Locale): number | null {
  const read = parseMoney(typed);
  if ("fault" in read) return null;
  const plain = /^[\d.]+$/.test(typed.trim()) && read.value < LARGE_FEN;
  return plain && locale === "zh" ? null : read.value;
}

/** Fen as the 万元 that a money field shows: 8000000 → "8". */
export function wanOf(fen: number | null): string {
  return fen === null ? "" : String(fen / FEN_PER_WAN);
}
