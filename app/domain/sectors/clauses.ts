const SENTENCE_ENDS = new Set([..."。!?;\n\u2028"].map((unit) => unit.charCodeAt(0)));
const CLAUSE_ENDS = new Set([...",:"].map((unit) => unit.charCodeAt(0)));
const STOP = ".".charCodeAt(0);
/** Words that end in a full stop within a sentence. */
const SHORT = /(?:^|[^a-z])(?:[a-z]|inc|ltd|co|corp|dr|mr|ms|no|vs|etc|approx|st|e\.g|i\.e)$/;

/** Whether a sentence of a normalised text ends at a unit. */
export function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return SENTENCE_ENDS.has(unit) || (unit === STOP && isFullStop(text, at));
}

/** Whether a clause ends at a unit, though the sentence may go on. */
export function endsClause(text: string, at: number): boolean {
  return CLAUSE_ENDS.has(text.charCodeAt(at));
}

/** Not the point of a figure, a name or an abbreviation. */
function isFullStop(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== "" && next !== " " && next !== "\n") return false;
  return !SHORT.test(text.slice(Math.max(0, at - 8), at));
}
