import { describe, expect, test } from "vitest";
import { EXAMPLE_APPLICANTS } from "#app/domain/matching/example-applicants.ts";
import { PARTS } from "#app/domain/matching/types.ts";
import { DETAILS } from "#app/domain/registry/details.ts";
import * as vocabulary from "#app/domain/vocabulary.ts";
import { FACTS, INSTRUMENTS } from "#app/domain/vocabulary.ts";
import { catalogue } from "#app/platform/i18n/catalogue.ts";
import { isMessageKey, translator } from "#app/platform/i18n/translate.ts";
import { LOCALES } from "#app/platform/i18n/types.ts";
import { sourcesUnder } from "#tests/setup/sources.ts";

const entries = Object.entries(catalogue);

/** Keys that are made from data: the list's prefix and every value that it can take. */
const FROM_DATA: [prefix: string, values: readonly string[]][] = [
  ["tier", vocabulary.TIERS],
  ["kind", vocabulary.RESOURCE_KINDS],
  ["need", vocabulary.NEED_KINDS],
  ["stage", vocabulary.STAGES],
  ["area", vocabulary.AREA_KINDS],
  ["target", vocabulary.TARGET_KINDS],
  ["role", vocabulary.ROLES],
  ["state", vocabulary.DEAL_STATES],
  ["outcome", vocabulary.OUTCOME_KINDS],
  ["part", PARTS],
  ["instrument", INSTRUMENTS],
  ["fact", FACTS],
  ["ui.verification", [...vocabulary.VERIFICATION_STATES, ...vocabulary.ORGANIZATION_VERDICTS]],
  ["preview", EXAMPLE_APPLICANTS],
  ["changes.field", vocabulary.VOUCHED_FIELDS],
  ["changes.agreed", vocabulary.CHANGE_SIDES],
  ["ui.resource", vocabulary.RESOURCE_STATES],
  ["ui.application", vocabulary.APPLICATION_STATES],
  ["plans.standing", ["in_force", "to_come", "ended", "superseded"]],
  [
    "detail",
    [
      ...new Set(
        Object.values(DETAILS)
          .flat()
          .map(({ key }) => key),
      ),
    ],
  ],
  [
    "notification",
    [
      // These two are told as the act that led to them: offer-countered, outcome-proposed.
      ...vocabulary.DEAL_STATES.filter(
        (state) => state !== "countered" && state !== "reported",
      ).map((state) => `deal-${state}`),
      "deal-assigned",
      "deal-undone",
      "organization-verified",
      "organization-rejected",
      "organization-suspended",
      "organization-reinstated",
      "organization-change-approved",
      "organization-change-refused",
      "organization-code-moved",
      "claim-accepted",
      "claim-rejected",
    ],
  ],
];

describe("the message catalogue", () => {
  test("has both languages of every text", () => {
    const empty = entries.filter(([, message]) =>
      LOCALES.some((locale) => message[locale].trim() === ""),
    );
    expect(empty).toEqual([]);
  });

  test("writes Chinese in Chinese and English in Latin letters", () => {
    const wrong = entries
      .filter(([key]) => !key.startsWith("ui.language."))
      .filter(([, { en }]) => /\p{Script=Han}/u.test(en))
      .map(([key]) => key);
    expect(wrong).toEqual([]);
  });

  test("uses the same values in both languages", () => {
    const wrong = entries.filter(([, { zh, en }]) => names(zh).join() !== names(en).join());
    expect(wrong).toEqual([]);
  });

  test("is well formed: every text can be shown", () => {
    for (const locale of LOCALES) {
      const t = translator(locale);
      for (const [key, message] of entries) {
        const values = Object.fromEntries(names(message[locale]).map((name) => [name, 2]));
        if (isMessageKey(key)) expect(t(key, values), key).not.toBe("");
      }
    }
  });

  test.each(FROM_DATA)("has words for every value of %s", (prefix, values) => {
    expect(values.filter((value) => !isMessageKey(`${prefix}.${value}`))).toEqual([]);
  });

  test("has words for every reason that a service gives", () => {
    const calls = sourcesUnder("app/services").flatMap(
      ({ text }) => text.match(/new Refusal\([^;]*;/g) ?? [],
    );
    const verdicts = sourcesUnder("app/domain/registry", "app/domain/deals").flatMap(
      ({ text }) => text.match(/\breason: "[a-z-]+"/g) ?? [],
    );
    const reasons = [...calls, ...verdicts].flatMap((said) => {
      const reason = /\breason: "([a-z-]+)"/.exec(said) ?? /new Refusal\(\s*"([a-z-]+)"/.exec(said);
      return reason?.[1] ? [reason[1]] : [];
    });
    expect(reasons.length).toBeGreaterThan(20);
    const missing = [...new Set(reasons)]
      .filter((reason) => reason !== "not-found")
      .filter((reason) => !isMessageKey(`refusal.${reason}`));
    expect(missing).toEqual([]);
  });
});

/** Names of the placeholders of an ICU text, sorted. */
function names(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] as string))]
    .filter((name) => new RegExp(`\\{${name}\\s*[,}]`).test(text))
    .sort();
}
