import { contentOf } from "#app/domain/input/media.ts";
import { DOCUMENT_LIMITS, DocumentError } from "./document-error.ts";
import { readPdf } from "./pdf.server.ts";
import { readTextFile } from "./text-file.server.ts";
import { readWord } from "./word.server.ts";

export interface DocumentText {
  kind: "text" | "word" | "pdf";
  /** In NFC. Cells of a table's line are parted by tabs. */
  text: string;
  /** Where each page begins in the text; null for what has no pages. */
  pages: number[] | null;
}

/**
 * The text of a .txt, .docx or .pdf, told by its content.
 *
 * @throws DocumentError where it is of another kind, broken, or beyond the limits
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentText> {
  if (bytes.length > DOCUMENT_LIMITS.bytes) {
    throw new DocumentError("too-large", `larger than ${DOCUMENT_LIMITS.bytes / 2 ** 20} MB`);
  }
  const read = await byKind(bytes);
  const text = read.text.normalize("NFC");
  if (text.length > DOCUMENT_LIMITS.characters) {
    throw new DocumentError("too-long", `more than ${DOCUMENT_LIMITS.characters} characters`);
  }
  if (!/\p{L}/u.test(text))
    throw new DocumentError("no-text", "has no text: only pictures of pages?");
  return { ...read, text };
}

async function byKind(bytes: Uint8Array): Promise<DocumentText> {
  const content = contentOf(bytes);
  switch (content) {
    case "application/pdf":
      return { kind: "pdf", ...(await readPdf(bytes)) };
    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document":
      return { kind: "word", text: await readWord(bytes), pages: null };
    case "unknown":
      return { kind: "text", text: readTextFile(bytes), pages: null };
    case "old-office":
      throw new DocumentError("old-office", "is of an old or a locked Office: save it as .docx");
    default:
      throw new DocumentError("other-kind", "is no .txt, .docx or .pdf");
  }
}
