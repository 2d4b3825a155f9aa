import { IntlMessageFormat } from "intl-messageformat";
import { isMessageKey, type MessageKey, messageText } from "./catalogue.ts";
import type { Locale, MessageText, MessageValues } from "./types.ts";

export { isMessageKey };
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const compiled = new Map<string, IntlMessageFormat>();

/** The translator of one language. A text without placeholders is returned as it stands. */
export function translator(locale: Locale): Translate {
  return function translate(key, values) {
    const text = messageText(key, locale);
    if (isPlain(text)) return text;
    const id = `${locale}:${key}`;
    let format = compiled.get(id);
    if (!format) {
      format = new IntlMessageFormat(text, locale === "zh" ? "zh-CN" : "en-GB");
      compiled.set(id, format);
    }
    return String(format.format(values));
  };
}

function isPlain(text: MessageText): text is string {
  return typeof text === "string" && !text.includes("{") && !text.includes("'");
}
