import { describe, expect, test } from "vitest";
import { typedForm } from "#app/ui/typed-form.ts";

describe("a form", () => {
  test("shows what is saved until the server sends back what was typed", () => {
    const saved = { title: "激光雷达", sectors: ["auto", "ic"], readiness: 5, stage: null };
    const fresh = typedForm(null, saved);
    expect([fresh.text("title"), fresh.text("readiness"), fresh.text("stage")]).toEqual([
      "激光雷达",
      "5",
      "",
    ]);
    expect(fresh.has("sectors", "ic")).toBe(true);
    expect(fresh.errors).toEqual({});

    const sentBack = typedForm(
      { initialValue: { title: "x", sectors: "ic" }, error: { title: ["太短"], stage: null } },
      saved,
    );
    expect(sentBack.text("title")).toBe("x");
    expect(sentBack.list("sectors")).toEqual(["ic"]);
    // What was emptied stays empty.
    expect(sentBack.text("readiness")).toBe("");
    expect(sentBack.errors).toEqual({ title: ["太短"] });
    expect(sentBack.field("title")).toEqual({ id: "title", name: "title", error: ["太短"] });
  });
});
