import type { PlanDraft } from "#app/domain/plans/reader/draft.ts";
import { createPlanReader, type KnownPlan } from "#app/domain/plans/reader/read-plan.ts";
import { DocumentError, type DocumentFault } from "#app/platform/documents/document-error.ts";
import { type DocumentText, readDocument } from "#app/platform/documents/read-document.server.ts";
import { serveThread } from "#app/platform/threads.server.ts";
import { planKnowledge } from "./plan-knowledge.server.ts";

export interface PlanQuestion {
  bytes: Uint8Array;
  /** Plans that the text may name. */
  plans: KnownPlan[];
}

export type PlanAnswer =
  | { document: DocumentText; draft: PlanDraft }
  | { fault: DocumentFault; reason: string };

/** A document is read in here: what a hostile one costs, it costs this thread. */
async function answer({ bytes, plans }: PlanQuestion): Promise<PlanAnswer> {
  try {
    const document = await readDocument(bytes);
    return { document, draft: createPlanReader(planKnowledge(plans)).read(document.text) };
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.fault, reason: error.message };
    throw error;
  }
}

serveThread<PlanQuestion, PlanAnswer>(answer);
