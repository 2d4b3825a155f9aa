import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Translate, translator } from "./translate.ts";
import type { Locale } from "./types.ts";

export interface Language {
  locale: Locale;
  t: Translate;
}

const LanguageContext = createContext<Language>({ locale: "zh", t: translator("zh") });

export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const language = useMemo(() => ({ locale, t: translator(locale) }), [locale]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

/** The reader's language and its translator. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
