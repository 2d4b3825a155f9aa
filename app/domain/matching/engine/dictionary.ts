/** Small numbers for words, in order of first sight. */
class Dictionary<Word = string> {
  readonly #ids = new Map<string | number, number>();
  readonly words: Word[] = [];
  readonly #keyOf: (word: Word) => string | number;

  constructor(keyOf: (word: Word) => string | number) {
    this.#keyOf = keyOf;
  }

  id(word: Word): number {
    const key = this.#keyOf(word);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.#ids.set(key, id);
    this.words.push(word);
    return id;
  }

  word(id: number): Word {
    return this.words[id] as Word;
  }
}

/** Where a company is and whether it would move. */
interface Place {
  area: string | null;
  willingToMove: boolean | null;
}

/** The words that compiled applications and resources have in common. */
export interface Words {
  sectors: Dictionary;
  terms: Dictionary;
  instruments: Dictionary;
  places: Dictionary<Place>;
  readiness: Dictionary<number | null>;
}

export function createWords(): Words {
  const itself = (word: string) => word;
  return {
    sectors: new Dictionary(itself),
    terms: new Dictionary(itself),
    instruments: new Dictionary(itself),
    places: new Dictionary(
      (place) => `${place.willingToMove}:${place.area ?? ""}:${place.area === null}`,
    ),
    readiness: new Dictionary((level) => level ?? "unsaid"),
  };
}
