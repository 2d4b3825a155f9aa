import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "#app/platform/i18n/context.tsx";
import { Conflict, OpenedWith } from "#app/ui/conflict.tsx";
import { carried, threeValues } from "#app/ui/three-values.ts";
import { typedForm } from "#app/ui/typed-form.ts";

const BEFORE = { name: "甲", area: "嘉定区", stages: ["a", "b"], note: null, size: 3 };
const LATEST = { ...BEFORE, name: "乙", stages: ["b", "c"], size: 4 };

function values(mine: Record<string, string[]>, opened = carried(BEFORE)) {
  const typed = typedForm({ initialValue: { ...mine } }, {});
  return threeValues(opened, { latest: LATEST, mine: typed.list });
}

describe("the three values of a conflict", () => {
  test("are of fields that were saved otherwise than they stood and than they are typed", () => {
    expect(values({ name: ["丙"], area: ["闵行区"], stages: ["a", "b"], size: ["4"] })).toEqual([
      { name: "name", mine: ["丙"], theirs: ["乙"], before: ["甲"] },
      { name: "stages", mine: ["a", "b"], theirs: ["b", "c"], before: ["a", "b"] },
    ]);
  });

  test("do not hang on the order of a choice or on how a line ends", () => {
    const latest = { stages: ["b", "a"], note: "一\r\n二" };
    const mine = (name: string) => (name === "stages" ? ["a", "b"] : ["一\n二"]);
    expect(threeValues(carried({}), { latest, mine })).toEqual([]);
  });

  test("are two where a form carries nothing that can be read", () => {
    const mine = { name: ["丙"], area: ["嘉定区"], stages: ["b", "c"], size: ["4"] };
    for (const opened of ["", "{", "7"]) {
      expect(values(mine, opened)).toEqual([
        { name: "name", mine: ["丙"], theirs: ["乙"], before: [] },
      ]);
    }
  });
});

function shown(reply: Record<string, unknown> | null, conflict: boolean): string {
  const form = typedForm(reply && { initialValue: reply as never }, LATEST);
  return renderToStaticMarkup(
    <LanguageProvider locale="zh">
      <OpenedWith version={2} latest={LATEST} form={form} conflict={conflict} />
      {conflict && (
        <Conflict latest={LATEST} form={form} labels={{ name: "名称", stages: "阶段" }} />
      )}
    </LanguageProvider>,
  );
}

describe("a form with a version", () => {
  const sent = { version: "1", opened: carried(BEFORE), name: "丙", stages: ["a", "b"] };

  test("shows mine, theirs and what stood before, in words, and goes on from what is saved now", () => {
    const html = shown(sent, true);
    expect(html).toMatch(/名称.*您填写的.*丙.*现在保存的.*乙.*打开时的.*甲/);
    expect(html).toMatch(/阶段.*B 轮\nC 轮.*打开时的.*A 轮\nB 轮/s);
    expect(html).toContain('name="version" value="2"');
    expect(html).toContain("乙&quot;");
  });

  test("keeps the version it was opened with after any other refusal, so that it still meets the conflict", () => {
    const html = shown(sent, false);
    expect(html).toContain('name="version" value="1"');
    expect(html).toContain("甲&quot;");
    expect(shown(null, false)).toContain('name="version" value="2"');
  });
});
