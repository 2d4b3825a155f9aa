/** Why a document cannot be read. Told in words by whoever asked. */
export const DOCUMENT_FAULTS = [
  "old-office",
  "other-kind",
  "too-large",
  "zip-bomb",
  "broken",
  "locked",
  "too-many-pages",
  "too-long",
  "no-text",
  "too-slow",
] as const;
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

/** A document that is refused, by the name of its fault; the message is for commands and logs. */
export class DocumentError extends Error {
  override name = "DocumentError";
  constructor(
    readonly fault: DocumentFault,
    reason: string,
  ) {
    super(reason);
  }
}

/** What a document may cost. */
export const DOCUMENT_LIMITS = {
  /** Of the file. */
  bytes: 20 * 1024 * 1024,
  /** Of an archive's parts that are read, unpacked. */
  unpackedBytes: 60 * 1024 * 1024,
  /** Members of an archive. */
  members: 3000,
  pages: 400,
  /** Of the text. */
  characters: 1_000_000,
  seconds: 60,
} as const;
