import { describe, expect, test } from "vitest";
import { bodyOf } from "#app/domain/registry/body.ts";

describe("the rule for what a body is, by its name", () => {
  test.each([
    ["某市产业投资引导基金", "fund_of_funds"],
    ["某省创业投资母基金", "fund_of_funds"],
    ["某区天使投资基金", "fund"],
    ["某大学科技成果转化基金", "fund"],
    ["某市科技发展专项资金", "grant"],
    ["某县高层次人才专项资金", "grant"],
    ["某院概念验证中心", "proof_of_concept"],
    ["某港中试基地", "pilot_line"],
    ["某市半导体检测认证中心", "testing"],
    ["某镇众创空间", "incubator"],
    ["某区知识产权保护中心", "service"],
    ["北交所某市服务基地", "service"],
    ["某市重点实验室", "shared_lab"],
    ["某江生命科技园", "science_park"],
  ])("%s: %s", (name, kind) => {
    expect(bodyOf(name)).toMatchObject({ as: "resource", kind });
  });

  test.each([
    ["某理工大学", "university"],
    ["中国科学院某某研究所", "institute"],
    ["某城建设集团", "enterprise"],
    ["某三角人工智能产业联盟", "alliance"],
    ["某市创业孵化协会", "alliance"],
    ["某市第一人民医院", "unit"],
  ])("%s: %s", (name, kind) => {
    expect(bodyOf(name)).toEqual({ as: "organization", kind });
  });

  test.each(["某区人才服务系统", "某市创新创业大赛", "某园领航行动", "某区专家库", "一网通管"])(
    "%s stays with its plan",
    (name) => {
      expect(bodyOf(name)).toEqual({ as: "mechanism" });
    },
  );

  test.each(["某科创", "北某之星", ""])("“%s” does not tell", (name) => {
    expect(bodyOf(name)).toBeNull();
  });
});
