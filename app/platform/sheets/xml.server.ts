import { SaxesParser } from "saxes";
import { SheetFileError } from "./file-error.ts";

const CHUNK = 256 * 1024;

export interface XmlHandler {
  /** @param name without its namespace's prefix */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part of a workbook from end to end. Own entities are not known to the parser, and documents with a type of
 * their own are refused: neither can grow.
 *
 * @throws SheetFileError `damaged`
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({
    position: false,
    xmlns: false,
  });
  parser.on("error", (error) => {
    throw new SheetFileError("damaged", error.message);
  });
  parser.on("doctype", () => {
    throw new SheetFileError("damaged", "DOCTYPE");
  });
  const { open, close, text } = handler;
  if (open) parser.on("opentag", (tag) => open(localName(tag.name), tag.attributes));
  if (close) parser.on("closetag", (tag) => close(localName(tag.name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** XML is in UTF-8 unless its first two bytes say otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
