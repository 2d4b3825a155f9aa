import type { MetaFunction } from "@remix-run/node";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { type Translate, translator } from "#app/platform/i18n/translate.ts";

type Title<Data> = MessageKey | ((t: Translate, data: Data | undefined) => string | undefined);

/** The page's title in the reader's language, with the product's name after it. */
// biome-ignore lint/suspicious/noExplicitAny: a loader's data is whatever the page's own function reads
export function titled<Data = any>(title: Title<Data>): MetaFunction {
  return ({ matches, data }) => {
    const root = matches.find((match) => match.id === "root")?.data as
      | { locale?: "zh" | "en" }
      | undefined;
    const t = translator(root?.locale ?? "zh");
    const own = typeof title === "string" ? t(title) : title(t, data as Data | undefined);
    return [{ title: own ? `${own} · ${t("app.name")}` : t("app.name") }];
  };
}
