import type { Span } from "./reading-text.ts";

const STOP = /[。!?]/;

/** Sentences of a stretch, in place; brackets keep their full stops inside. */
export function readSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (sign === "\n" || (STOP.test(sign) && depth === 0)) {
      sentences.push({ start: from, end: at });
      from = at + 1;
      depth = 0;
    }
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences.filter((span) => span.end > span.start);
}

/**
 * The same text with what other documents are called blotted out, unit for unit: a year or a figure in a title is not
 * this plan's.
 */
export function withoutTitles(text: string): string {
  return text
    .replace(/《[^《》\n]{1,120}(?:《[^《》\n]*》[^《》\n]*)*》(?:\([^()\n]{2,60}号\))?/g, blot)
    .replace(/\([^()\n]{0,30}[〔[【(]\s*(?:19|20)\d\d\s*[〕\]】)]\s*第?\d+号\)/g, blot)
    .replace(/“[^“”\n]{0,14}\d\+[^“”\n]{0,10}”/g, blot)
    .replace(/“\d{2,}”/g, blot);
}

function blot(said: string): string {
  return "◇".repeat(said.length);
}
