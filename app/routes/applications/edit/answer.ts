import type { SubmissionResult } from "@conform-to/react";

/** Who saved the application while somebody else, or they themselves elsewhere, had it open. */
export interface Meanwhile {
  /** Null where it was the same person in another window. */
  by: string | null;
  at: Date | string;
}

/** What a form of an application is told that was sent by its button. */
export interface StepAnswer {
  reply: SubmissionResult<string[]>;
  meanwhile: Meanwhile | null;
}

/** What it is told that saves itself in the background. What was valid is saved, whatever was not. */
export interface BackgroundAnswer {
  /** The version that the application has now; null where nothing was saved. */
  savedVersion: number | null;
  /** First message by field of what was not saved; "" for the whole form. */
  errors: Record<string, string[]>;
  meanwhile: Meanwhile | null;
  /** Nobody is signed in any more. */
  signedOut: boolean;
}
