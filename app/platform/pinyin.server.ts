import { customPinyin, pinyin } from "pinyin-pro";

// Names of places whose first reading is another.
customPinyin({ 闵行: "mǐn háng", 莘庄: "xīn zhuāng" });

/**
 * What search looks through: the text in lower case, its full pinyin and its initials,
 * so that "大零号湾", "dalinghaowan" and "dlhw" all find it.
 */
export function searchText(...texts: (string | null | undefined)[]): string {
  const parts: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    const plain = text.normalize("NFKC").toLowerCase();
    parts.push(plain);
    if (/\p{Script=Han}/u.test(plain)) {
      const syllables = pinyin(plain, { toneType: "none", type: "array", nonZh: "consecutive" });
      parts.push(syllables.join("").toLowerCase());
      parts.push(
        syllables
          .map((syllable) => syllable.charAt(0))
          .join("")
          .toLowerCase(),
      );
    }
  }
  return parts.join("\n");
}

/** A name as lists order it, by bytes: its full pinyin in lower case, or itself where it is not Chinese. */
export function sortKey(name: string): string {
  const [plain = "", full] = searchText(name).split("\n");
  return full ?? plain;
}

/** A reader's query in the form of `searchText`; the wildcards of LIKE stand for themselves. */
export function searchPattern(query: string): string {
  const plain = query.normalize("NFKC").toLowerCase().trim();
  return `%${plain.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
