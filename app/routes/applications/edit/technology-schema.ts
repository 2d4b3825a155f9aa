import { z } from "zod";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { FACTS, type Fact, STAGES } from "#app/domain/vocabulary.ts";
import { optionalChoice, optionalWhole, text } from "#app/http/fields.ts";

const LONGEST_TITLE = 60;

/** The step “technology”, with a field for each fact. */
export const technologySchema = z.object({
  title: text(LONGEST_TITLE, 0).default(""),
  text: text(LONGEST_TEXT, 0).default(""),
  stage: optionalChoice(STAGES),
  readiness: optionalWhole(1, 9, "level"),
  ...answersTo(FACTS),
});

/** A field for each fact: yes, no, or not said. */
function answersTo(facts: readonly Fact[]) {
  const fields = facts.map((fact) => [`fact_${fact}`, optionalChoice(["yes", "no"])] as const);
  return Object.fromEntries(fields) as Record<`fact_${Fact}`, ReturnType<typeof yesOrNo>>;
}

function yesOrNo() {
  return optionalChoice(["yes", "no"]);
}
