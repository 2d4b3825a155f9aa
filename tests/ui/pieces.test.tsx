import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ScorePart } from "#app/domain/matching/types.ts";
import { LanguageProvider } from "#app/platform/i18n/context.tsx";
import { BarChart } from "#app/ui/chart/bar-chart.tsx";
import { ChartFigure } from "#app/ui/chart/chart-figure.tsx";
import { TargetPath } from "#app/ui/chart/target-path.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field, FieldGroup } from "#app/ui/field.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { ScoreBar } from "#app/ui/score-bar.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

function shown(node: ReactNode, locale: "zh" | "en" = "zh"): string {
  return renderToStaticMarkup(<LanguageProvider locale={locale}>{node}</LanguageProvider>);
}

describe("a field", () => {
  test("ties label, hint and error to its control", () => {
    const html = shown(
      <Field name="title" label="名称" hint="全称" error={["请填写", "太短"]}>
        <TextInput />
      </Field>,
    );
    expect(html).toContain('<label for="title"');
    expect(html).toContain('id="title-hint"');
    expect(html).toContain('aria-describedby="title-hint title-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("请填写");
    expect(html).not.toContain("太短");
  });

  test("says when it may be left out, and requires it otherwise", () => {
    expect(
      shown(
        <Field name="a" label="甲" optional>
          <TextInput />
        </Field>,
      ),
    ).toContain("选填");
    expect(
      shown(
        <Field name="a" label="甲">
          <TextInput />
        </Field>,
      ),
    ).toContain('aria-required="true"');
  });

  test("as a group is a fieldset with a legend", () => {
    const html = shown(
      <FieldGroup name="b" label="乙">
        丙
      </FieldGroup>,
    );
    expect(html).toMatch(/<fieldset id="b"[^>]*><legend/);
  });
});

describe("controls", () => {
  test("a text area counts what is left near its limit, and over", () => {
    expect(shown(<TextArea name="a" limit={5} defaultValue="1234" />)).toContain(
      "还可以输入 1 个字",
    );
    expect(shown(<TextArea name="a" limit={10} defaultValue="1234" />)).not.toContain("还可以");
    expect(shown(<TextArea name="a" limit={3} defaultValue="1234" />)).toContain("超出 1 个字");
  });

  test("money beyond a hundred million is said in words", () => {
    expect(shown(<MoneyInput name="a" defaultValue="35000" />)).toContain("3.5 亿元");
    expect(shown(<MoneyInput name="a" defaultValue="800" />)).not.toContain("即");
    expect(shown(<MoneyInput name="a" defaultValue="800" />, "en")).toContain("RMB 8 million");
  });
});

describe("an error summary", () => {
  test("links each first message to its field and names it", () => {
    const html = shown(
      <ErrorSummary errors={{ email: ["请填写"], "": ["已过期"] }} labels={{ email: "邮箱" }} />,
    );
    expect(html).toContain('href="#email"');
    expect(html).toContain("邮箱：请填写");
    expect(html).toContain("有 2 处需要修改");
  });

  test("is not there when nothing is wrong", () => {
    expect(shown(<ErrorSummary errors={{ email: null }} />)).toBe("");
  });
});

describe("facts", () => {
  test("that are not known are left out", () => {
    const html = shown(
      <FactList
        facts={[
          { label: "甲", value: 0 },
          { label: "乙", value: null },
          { label: "丙", value: "" },
        ]}
      />,
    );
    expect(html).toContain("甲");
    expect(html).not.toContain("乙");
    expect(html).not.toContain("丙");
  });

  test("in a timeline carry the minute in Shanghai", () => {
    const html = shown(
      <Timeline moments={[{ key: "1", at: new Date("2026-11-23T06:02:00Z"), title: "已邀请" }]} />,
    );
    expect(html).toContain("2026-11-23 14:02");
  });
});

describe("marked words", () => {
  test("are marked and the text stays whole", () => {
    const html = shown(<MarkedText text="车规级芯片<b>" hits={[{ start: 0, end: 3 }]} />);
    expect(html).toContain("<mark>车规级</mark>");
    expect(html).toContain("&lt;b&gt;");
  });
});

describe("a score bar", () => {
  const parts: ScorePart[] = [
    { name: "sector", value: 1, weight: 0.34, known: true, evidence: {} },
    { name: "stage", value: 0.5, weight: 0.66, known: false, evidence: {} },
  ];

  test("says its total and each part aloud", () => {
    const html = shown(<ScoreBar score={0.67} parts={parts} />);
    expect(html).toContain('aria-label="匹配度 67：产业 34, 阶段 33"');
  });

  test("says which part was not stated", () => {
    expect(shown(<ScoreBar score={0.67} parts={parts} />, "en")).toContain("not stated");
  });
});

describe("charts", () => {
  test("have the same figures as a table", () => {
    const html = shown(
      <ChartFigure title="各区" heads={["区", "数"]} rows={[["嘉定区", "3"]]}>
        <BarChart bars={[]} />
      </ChartFigure>,
    );
    expect(html).toContain("<table");
    expect(html).toContain("嘉定区");
  });

  test("a path tells what was reached from what is aimed at", () => {
    const html = shown(
      <TargetPath
        label="企业数：2020 100，2025 200"
        points={[
          { year: 2025, value: 200, seen: false },
          { year: 2020, value: 100, seen: true },
        ]}
      />,
    );
    expect(html).toContain("企业数：2020 100，2025 200");
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(html).not.toContain("NaN");
  });
});
