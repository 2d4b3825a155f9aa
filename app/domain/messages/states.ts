/**
 * The life of anything that is delivered: a mail, and a post of a group's robot.
 *
 *   draft → ready → claimed → transmitting → sent
 *                      ↓           ↓  ↘ failed, or ready once more after a while
 *                    ready      uncertain → sent (a person, or a rule, takes it as sent) or ready (send again)
 *
 * A `draft` has its recipe alone, what is `ready` its bytes. `transmitting` is stored before the first byte leaves: what
 * a dead process leaves in it may have arrived, so that nothing sends it again by itself.
 */
export const DELIVERY_STATES = [
  "draft",
  "ready",
  "claimed",
  "transmitting",
  "sent",
  "failed",
  "uncertain",
  "aborted",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Nothing of it has left yet: it can be written anew, or not be sent at all. */
export const ABORTABLE: readonly DeliveryState[] = ["draft", "ready", "failed"];
/** A person may have it sent (again): it did not arrive, or nobody knows. */
export const RESENDABLE: readonly DeliveryState[] = ["failed", "uncertain", "aborted"];
/** A person may take it as having arrived. */
export const PRESUMABLE: readonly DeliveryState[] = ["uncertain"];
