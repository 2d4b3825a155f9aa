import { unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import { DOCUMENT_LIMITS, DocumentError } from "./document-error.ts";

/** Parts of a .docx that say something; pictures, macros and what is embedded stay packed. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/document\.xml\.rels)$/;

/**
 * The text of a .docx: a line a paragraph, a line a table's row with tabs between its cells, list numbers written out.
 *
 * @throws DocumentError where the archive unpacks beyond the limits or is broken
 */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const parts = unpacked(bytes);
  if (!("word/document.xml" in parts)) throw new DocumentError("broken", "is no .docx");
  const safe = zipSync(parts, { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(safe) },
      { includeDefaultStyleMap: true, ignoreEmptyParagraphs: true, externalFileAccess: false },
    );
    return textOf(value);
  } catch (error) {
    throw new DocumentError("broken", error instanceof Error ? error.message : String(error));
  }
}

/** The parts that are read, once the archive says that all of them are small enough, and is held to it. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let members = 0;
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        members += 1;
        if (members > DOCUMENT_LIMITS.members) {
          throw new DocumentError("zip-bomb", "is a zip bomb: too many members");
        }
        if (!PARTS.test(name)) return false;
        size += originalSize;
        if (size > DOCUMENT_LIMITS.unpackedBytes) {
          throw new DocumentError("zip-bomb", "is a zip bomb: unpacks beyond all measure");
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError("broken", error instanceof Error ? error.message : String(error));
  }
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

/** Lines of the few tags that the converter writes. */
function textOf(html: string): string {
  const lists: { ordered: boolean; count: number }[] = [];
  let row: string[] | null = null;
  let cell: string[] | null = null;
  let line = "";
  const lines: string[] = [];
  const endLine = () => {
    const said = line.replace(/↑/g, "").trim();
    line = "";
    if (said === "") return;
    if (cell) cell.push(said);
    else lines.push(said);
  };
  for (const [, tag, text] of html.matchAll(/<(\/?[a-z0-9]+)[^>]*>|([^<]+)/gi)) {
    if (text !== undefined) {
      line += text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
      continue;
    }
    switch (tag?.toLowerCase()) {
      case "ol":
      case "ul":
        endLine();
        lists.push({ ordered: tag.toLowerCase() === "ol", count: 0 });
        break;
      case "/ol":
      case "/ul":
        endLine();
        lists.pop();
        break;
      case "li": {
        endLine();
        const list = lists.at(-1);
        if (list) line = itemMark(list, lists.length);
        break;
      }
      case "tr":
        row = [];
        break;
      case "td":
      case "th":
        endLine();
        cell = [];
        break;
      case "/td":
      case "/th":
        endLine();
        row?.push((cell ?? []).join(""));
        cell = null;
        break;
      case "/tr":
        if (row) lines.push(row.join("\t"));
        row = null;
        break;
      case "br":
      case "/p":
      case "/li":
      case "/h1":
      case "/h2":
      case "/h3":
      case "/h4":
      case "/h5":
      case "/h6":
        endLine();
        break;
      default:
        break;
    }
  }
  endLine();
  return lines.join("\n");
}

/** A list that Word numbers itself has its numbers nowhere else. */
function itemMark(list: { ordered: boolean; count: number }, depth: number): string {
  list.count += 1;
  if (!list.ordered) return "• ";
  return depth > 1 ? `(${list.count})` : `${list.count}.`;
}
