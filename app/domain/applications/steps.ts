import type { Stage } from "../vocabulary.ts";
import type { Need } from "./need.ts";
import { NEED_FIELDS } from "./needs.ts";

/** The form's topics in order; each is saved by itself. */
export const STEPS = [
  "company",
  "technology",
  "sectors",
  "needs",
  "documents",
  "consent",
  "review",
] as const;
export type Step = (typeof STEPS)[number];

export function stepAfter(step: Step): Step {
  return STEPS[Math.min(STEPS.indexOf(step) + 1, STEPS.length - 1)] ?? "review";
}

/** What submission looks at. */
export interface Completeness {
  title: string;
  text: string;
  stage: Stage | null;
  area: string | null;
  sectors: string[];
  needs: Pick<Need, "kind" | "amountFen">[];
  teaserConsent: boolean;
}

/** What tells whether a step holds anything. */
interface Contents extends Completeness {
  submitted: boolean;
  documents: number;
  consents: number;
}

/** Steps that hold nothing: they were opened and saved perhaps, and are not done. */
export function emptySteps(draft: Contents): Step[] {
  const filled: Record<Step, boolean> = {
    company: draft.area !== null,
    technology: draft.title.trim() !== "" || draft.text.trim() !== "",
    sectors: draft.sectors.length > 0,
    needs: draft.needs.length > 0,
    documents: draft.documents > 0,
    consent: draft.consents > 0,
    review: draft.submitted,
  };
  return STEPS.filter((step) => !filled[step]);
}

export interface Missing {
  step: Step;
  field: string;
}

/** The shortest text from which sectors can be told. */
export const SHORTEST_TEXT = 20;
export const LONGEST_TEXT = 8000;

/** What still stands between a draft and its submission, in the order of the steps. */
export function missingFor(draft: Completeness): Missing[] {
  const missing: Missing[] = [];
  if (!draft.area) missing.push({ step: "company", field: "area" });
  if (!draft.title.trim()) missing.push({ step: "technology", field: "title" });
  if (draft.text.trim().length < SHORTEST_TEXT) missing.push({ step: "technology", field: "text" });
  if (!draft.stage) missing.push({ step: "technology", field: "stage" });
  if (draft.needs.length === 0) missing.push({ step: "needs", field: "kinds" });
  for (const need of draft.needs) {
    if (NEED_FIELDS[need.kind].instruments && need.amountFen === null) {
      missing.push({ step: "needs", field: `${need.kind}Amount` });
    }
  }
  if (!draft.teaserConsent) missing.push({ step: "consent", field: "teaser" });
  return missing;
}
