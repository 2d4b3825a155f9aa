import type { KnownPlan } from "#app/domain/plans/reader/read-plan.ts";
import { DOCUMENT_LIMITS, DocumentError } from "#app/platform/documents/document-error.ts";
import { startThread } from "#app/platform/threads.server.ts";
import type { PlanAnswer, PlanQuestion } from "./plan-thread.ts";

/** Memory that reading may take before its thread is ended. */
const MEGABYTES = 512;

/**
 * Reads a plan out of a .txt, .docx or .pdf, in a thread of its own with limits of size, pages, memory and time.
 *
 * @param plans that the text may name as those it implements or supersedes
 * @throws DocumentError with the name of what is wrong
 */
export async function readPlanDocument(
  bytes: Uint8Array,
  plans: KnownPlan[],
): Promise<Extract<PlanAnswer, { draft: unknown }>> {
  if (bytes.length > DOCUMENT_LIMITS.bytes) {
    throw new DocumentError("too-large", `larger than ${DOCUMENT_LIMITS.bytes / 2 ** 20} MB`);
  }
  const thread = startThread<PlanQuestion, PlanAnswer>("app/services/plans/plan-thread.ts", null, {
    megabytes: MEGABYTES,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await Promise.race([
      thread.ask({ bytes, plans }),
      new Promise<never>((_, reject) => {
        timer = setTimeout(
          () =>
            reject(new DocumentError("too-slow", `takes more than ${DOCUMENT_LIMITS.seconds} s`)),
          DOCUMENT_LIMITS.seconds * 1000,
        );
      }),
    ]);
    if ("fault" in answer) throw new DocumentError(answer.fault, answer.reason);
    return answer;
  } catch (error) {
    if (error instanceof Error && /memory limit/i.test(error.message)) {
      throw new DocumentError("zip-bomb", "needs more memory than any plan");
    }
    throw error;
  } finally {
    clearTimeout(timer);
    await thread.stop();
  }
}
