import { archiveNames } from "./archive-names.ts";

/** Document types that are taken, told by content and never by name; the first ending is the usual one. */
export const MEDIA_TYPES = {
  "application/pdf": ["pdf"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg", "jfif", "jpe"],
  "image/webp": ["webp"],
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** What people try to send besides, told so that they hear what to do instead. */
export type OtherContent = "old-office" | "archive" | "heic" | "web-page" | "unknown";

/** Endings that say what a file is: with other content they mislead. All others are part of the name. */
const MISLEADING = new Set(
  "doc dot docm xls xlsx xlsm ppt pps pptm zip rar 7z gz tar exe msi bat cmd com js mjs vbs ps1 sh jar apk html htm xml svg txt csv rtf md heic heif gif bmp tif tiff mp3 mp4 mov avi".split(
    " ",
  ),
);

/** Readers of PDF look for its beginning as far as this. */
const PDF_WITHIN = 1024;
const PDF = ascii("%PDF-");
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The container of .doc, .xls, .ppt and of encrypted Office files. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = ascii("PK\u0003\u0004");

/** The type that the content shows, or what else it is. */
export function contentOf(bytes: Uint8Array): MediaType | OtherContent {
  if (has(bytes, PNG)) return "image/png";
  if (has(bytes, JPEG)) return "image/jpeg";
  if (has(bytes, ascii("RIFF")) && has(bytes, ascii("WEBP"), 8)) return "image/webp";
  if (has(bytes, ZIP)) return officeOf(bytes);
  if (has(bytes, OLE)) return "old-office";
  if (/^ftyp(?:heic|heix|mif1|msf1)/.test(latin(bytes.subarray(4, 16)))) return "heic";
  const beginning = latin(bytes.subarray(0, PDF_WITHIN + PDF.length - 1));
  if (beginning.includes("%PDF-")) return "application/pdf";
  return /^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|script|svg|\?xml)/i.test(
    beginning,
  )
    ? "web-page"
    : "unknown";
}

export function isMediaType(content: MediaType | OtherContent): content is MediaType {
  return content in MEDIA_TYPES;
}

/**
 * The name under which a file is kept: its own where the ending says what the content is, with the usual ending
 * where it has none.
 *
 * @returns null where the ending says something else: a disguised file is refused by name
 */
export function nameFor(name: string, type: MediaType): string | null {
  const endings: readonly string[] = MEDIA_TYPES[type];
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending && endings.includes(ending)) return name;
  const misleads = ending && (MISLEADING.has(ending) || ENDINGS.has(ending));
  return misleads ? null : `${name.replace(/\.+$/, "")}.${endings[0]}`;
}

const ENDINGS = new Set<string>(Object.values(MEDIA_TYPES).flat());

/** A document of Word or PowerPoint without macros is told by the parts in its archive. */
function officeOf(bytes: Uint8Array): MediaType | "archive" {
  const names = archiveNames(bytes);
  if (!names.includes("[Content_Types].xml") || names.some(isMacro)) return "archive";
  if (names.includes("word/document.xml")) {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
  return names.includes("ppt/presentation.xml")
    ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    : "archive";
}

function isMacro(name: string): boolean {
  return name.endsWith("vbaProject.bin");
}

function has(bytes: Uint8Array, wanted: number[], at = 0): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
