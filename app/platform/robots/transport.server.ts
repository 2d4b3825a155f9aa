import { type RobotPost, type RobotVendor, robotVendor } from "#app/domain/messages/robots.ts";
import { NotDelivered } from "../mail/transport.ts";

const ANSWER_MS = 10_000;
/** More than any answer has. */
const MOST_BYTES = 10_000;

/** Posts to a group's robot. It knows no database. */
export interface RobotTransport {
  /** @throws NotDelivered */
  post(ask: { vendor: RobotVendor; address: string; post: RobotPost }): Promise<void>;
}

/** Over https. An address leads nowhere else: whoever answers with another one is not followed. */
export const robotsByHttps: RobotTransport = {
  async post({ vendor, address, post }) {
    const rule = robotVendor(vendor);
    const answer = await answerOf(address, rule.body(post));
    const verdict = rule.verdict(answer);
    if (verdict === "taken") return;
    const words = JSON.stringify(answer).slice(0, 200);
    throw new NotDelivered(words, { code: verdict === "later" ? 450 : 550, certain: true });
  },
};

async function answerOf(address: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(address, {
      method: "POST",
      redirect: "error",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    return JSON.parse(text.slice(0, MOST_BYTES));
  } catch (error) {
    // The address is a secret and stands in some of these messages.
    const words = error instanceof Error ? error.name : "Error";
    throw new NotDelivered(words, { code: null, certain: false });
  }
}
