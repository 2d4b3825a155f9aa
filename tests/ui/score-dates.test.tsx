import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "#app/platform/i18n/context.tsx";
import type { CaseData } from "#app/routes/deals/case/route.tsx";
import { Why } from "#app/routes/deals/case/why.tsx";

function shown(teaser: { score: number | null; scoreThen: number | null }, locale: "zh" | "en") {
  const loaded = {
    teaser: { ...teaser, parts: [] },
    why: { reasons: [], sectors: {}, clause: null },
  } as unknown as CaseData;
  return renderToStaticMarkup(
    <LanguageProvider locale={locale}>
      <Why loaded={loaded} />
    </LanguageProvider>,
  );
}

describe("a case says of which day its score is", () => {
  test.each([
    ["zh", "今日匹配度", "开始时的匹配度为 64"],
    ["en", "Score today", "Score when it began: 64"],
  ] as const)("%s", (locale, today, began) => {
    const moved = shown({ score: 0.71, scoreThen: 0.64 }, locale);
    expect(moved).toContain(today);
    expect(moved).toContain(began);
    const same = shown({ score: 0.64, scoreThen: 0.64 }, locale);
    expect(same).toContain(today);
    expect(same).not.toContain(began);
    const gone = shown({ score: null, scoreThen: 0.64 }, locale);
    expect(gone).not.toContain(today);
    expect(gone).toContain(began);
  });
});
