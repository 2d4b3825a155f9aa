import { Form, useLocation } from "@remix-run/react";
import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";

const THEMES = [
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
  { value: "system", icon: Monitor },
] as const;

type Theme = (typeof THEMES)[number]["value"];

const CHOICE =
  "inline-flex min-h-7 min-w-8 items-center justify-center rounded-sm px-2 text-xs text-muted hover:text-ink aria-pressed:bg-surface aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line)]";

/** Language of this browser, as buttons of a plain form; comes back to the same page. */
export function LanguageSwitch() {
  const { t, locale } = useLanguage();
  return (
    <SwitchForm label={t("ui.language")}>
      {LOCALES.map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each === "zh" ? "zh-CN" : "en"}
          aria-pressed={each === locale}
          className={CHOICE}
        >
          {t(`ui.language.${each}`)}
        </button>
      ))}
    </SwitchForm>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeSwitch({ theme }: { theme: "light" | "dark" | null }) {
  const { t } = useLanguage();
  const chosen: Theme = theme ?? "system";
  return (
    <SwitchForm label={t("ui.theme")}>
      {THEMES.map(({ value, icon: Icon }) => (
        <button
          key={value}
          type="submit"
          name="theme"
          value={value}
          title={t(`ui.theme.${value}`)}
          aria-label={t(`ui.theme.${value}`)}
          aria-pressed={value === chosen}
          className={CHOICE}
        >
          <Icon aria-hidden size={14} />
        </button>
      ))}
    </SwitchForm>
  );
}

function SwitchForm({ label, children }: { label: string; children: ReactNode }) {
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/preferences"
      preventScrollReset
      aria-label={label}
      className="inline-flex rounded-md bg-sunken p-0.5"
    >
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </Form>
  );
}
