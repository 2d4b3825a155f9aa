import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

export const LOCALES = ["zh", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in each language, in ICU message syntax. */
export type Message = Record<Locale, string>;
export type Messages = Record<string, Message>;
export type MessageValues = Record<string, string | number>;

/** A text as it stands or, in the browser, one with placeholders already parsed. */
export type MessageText = string | MessageFormatElement[];
