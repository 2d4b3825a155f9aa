import type { Row } from "../table.ts";
import type { MailBench } from "./run.ts";

/** The goal of mails handed over in a second. */
const GOAL = 100;

export function mailRows({ told, written, sent, once }: MailBench): Row[] {
  return [
    ["notices told, in the transaction of their act", `${Math.round(told)} a second`],
    ["mails made of them, with their bytes", `${Math.round(written)} a second`],
    [
      "mails handed to a local server (goal 100)",
      `${Math.round(sent)} a second${sent < GOAL ? ", too few" : ""}`,
    ],
    ["each arrived once", once ? "yes" : "NO"],
  ];
}
