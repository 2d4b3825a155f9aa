import { IntlMessageFormat } from "intl-messageformat";
import { catalogue, type MessageKey } from "./catalogue.ts";
import type { Locale, MessageValues } from "./types.ts";

export type Translate = (key: MessageKey, values?: MessageValues) => string;

const compiled = new Map<string, IntlMessageFormat>();

/** The translator of one language. A text without placeholders is returned as it stands. */
export function translator(locale: Locale): Translate {
  return function translate(key, values) {
    const text = catalogue[key][locale];
    if (!text.includes("{") && !text.includes("'")) return text;
    const id = `${locale}:${key}`;
    let format = compiled.get(id);
    if (!format) {
      format = new IntlMessageFormat(text, locale === "zh" ? "zh-CN" : "en-GB");
      compiled.set(id, format);
    }
    return String(format.format(values));
  };
}

/** Is this a key of the catalogue? For keys made from data, such as `sector.` + key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}
