/** Controls, halves of characters, signs that turn their line around, and letters that show nothing. */
const INVISIBLE =
  /(?![\n\t])\p{Cc}|(?!\u200D)\p{Cf}|\p{Cs}|[\u2028\u2029\u115F\u1160\u2800\u3164\uFFA0]|\u034F/gu;
/** The joiner is part of a picture ("a woman at a microscope") and of nothing else that is written here. */
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u;

/**
 * Text as it is kept: in NFC, its line ends one character each, without what nobody sees, trimmed. What nobody
 * could see at all is nothing.
 */
export function cleanText(typed: string): string {
  const plain = typed
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(LONE_JOINER, "")
    .trim();
  return VISIBLE.test(plain) ? plain : "";
}

/** The same for a name or a title: one line, whose words stand one blank apart. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replace(/\s+/gu, " ");
}

/** Longer than any number, date, code or address: what reads one need not be quick with more. */
const LONGEST = 300;

/**
 * A number, a date, a code or an address as it is read: half width, without what nobody sees, trimmed; "" where it
 * is too long for any.
 */
export function plainWidth(typed: string): string {
  return typed.length > LONGEST ? "" : cleanText(typed.normalize("NFKC"));
}

/** How many characters people count: one beyond the basic plane is one. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The first so many characters, none of them cut in half. */
export function firstCharacters(text: string, most: number): string {
  return text.length <= most ? text : [...text].slice(0, most).join("");
}
