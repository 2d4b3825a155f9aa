const PIECES =
  /[a-z0-9]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}+/gu;
const SHORTEST = 2;
const LONGEST_TEXT = 4000;

/**
 * The distinct words of a name or text in any language: words between spaces where there are spaces
 * (an English plural is its singular), neighbouring pairs of characters where there are none.
 */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  const plain = text.slice(0, LONGEST_TEXT).normalize("NFKC").toLowerCase();
  for (const [piece] of plain.matchAll(PIECES)) {
    if (/^[a-z0-9]/.test(piece)) latin(piece, words);
    else if (
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(piece)
    )
      pairs(piece, words);
    else words.add(piece);
  }
  return [...words];
}

function latin(piece: string, words: Set<string>): void {
  if (piece.length < SHORTEST) return;
  words.add(
    piece.length > 4 && piece.endsWith("s") && !piece.endsWith("ss") ? piece.slice(0, -1) : piece,
  );
}

function pairs(piece: string, words: Set<string>): void {
  const characters = [...piece];
  if (characters.length === 1) words.add(piece);
  for (let at = 0; at + 1 < characters.length; at++) {
    words.add(`${characters[at]}${characters[at + 1]}`);
  }
}
