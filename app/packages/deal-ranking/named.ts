const SHORTEST_HAN = 2;
const SHORTEST_LATIN = 4;
const HAN = /\p{Script=Han}/u;

/** Which of the words a name contains: whole words where there are spaces, anywhere where there are none. */
export function namedIn(name: string, words: readonly string[]): string[] {
  const text = name.normalize("NFKC").toLowerCase();
  const pieces = new Set(text.split(/[^\p{L}\p{N}]+/u));
  return words.filter((word) =>
    HAN.test(word)
      ? word.length >= SHORTEST_HAN && text.includes(word)
      : word.length >= SHORTEST_LATIN && pieces.has(word),
  );
}
