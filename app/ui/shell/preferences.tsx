import { Form, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { Icon } from "../icon.tsx";

const THEMES = [
  { value: "light", icon: "sun" },
  { value: "dark", icon: "moon" },
  { value: "system", icon: "monitor" },
] as const;

type Theme = (typeof THEMES)[number]["value"];

/** Language of this browser, as buttons of a plain form; comes back to the same page. */
export function LanguageSwitch() {
  const { t, locale } = useLanguage();
  return (
    <SwitchForm label={t("ui.language")} anew>
      {LOCALES.map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each === "zh" ? "zh-CN" : "en"}
          aria-pressed={each === locale}
          className="switch"
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
      {THEMES.map(({ value, icon }) => (
        <button
          key={value}
          type="submit"
          name="theme"
          value={value}
          title={t(`ui.theme.${value}`)}
          aria-label={t(`ui.theme.${value}`)}
          aria-pressed={value === chosen}
          className="switch"
        >
          <Icon name={icon} />
        </button>
      ))}
    </SwitchForm>
  );
}

interface SwitchFormProps {
  label: string;
  /** Loads the page anew, as the messages of another language do. */
  anew?: boolean;
  children: ReactNode;
}

function SwitchForm({ label, anew, children }: SwitchFormProps) {
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/preferences"
      preventScrollReset
      reloadDocument={anew}
      aria-label={label}
      className="inline-flex rounded-md bg-sunken p-0.5"
    >
      <input type="hidden" name="to" value={pathname + search} />
      {children}
    </Form>
  );
}
