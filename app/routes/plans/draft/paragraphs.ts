/** A paragraph of a stored text, in place. */
export interface Paragraph {
  no: number;
  start: number;
  text: string;
}

/** The paragraphs of a text, numbered; empty lines are none. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      paragraphs.push({ no: paragraphs.length + 1, start, text: line.replace(/\r$/, "") });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

/** The number of the paragraph in which a place lies. */
export function paragraphAt(paragraphs: readonly Paragraph[], place: number): number {
  let no = 1;
  for (const paragraph of paragraphs) {
    if (paragraph.start > place) break;
    no = paragraph.no;
  }
  return no;
}
