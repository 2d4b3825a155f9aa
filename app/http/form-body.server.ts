import { once } from "node:events";
import busboy from "busboy";
import { bodyOf } from "./body.server.ts";
import { badRequest, refused } from "./responses.ts";

/** Bytes of a form without files: the longest text of the product, as it is sent, is a quarter of it. */
export const FORM_BYTES = 256 * 1024;
/** A file that is too large is read on up to this many times the limit, to be refused by its name. */
export const READ_TO_REFUSE = 5;
/** More than any form of the product has: what reads them takes time that grows with their square. */
const MOST_FIELDS = 1000;
const MOST_PARTS = 50;
const NAME = /^[a-z][\w-]{0,63}$/i;
const AMPERSAND = 0x26;

export interface SentFile {
  /** As its sender calls it; empty where none was chosen. */
  name: string;
  /** One more than the limit at most: the rest of a file that is too large is not kept. */
  bytes: Uint8Array;
}

/**
 * The form that a request carries, without files. Only fields that a form of the product could have are taken:
 * a name that is a path, a number of millions or part of every object would make those who read it build what
 * it says. NUL, which one of the engines cannot hold, is taken out of every value.
 *
 * @throws 415 for a body that is no such form, 400 for one of a thousand fields, and what `bodyOf` throws
 */
export async function formOf(request: Request): Promise<FormData> {
  if (typeOf(request) !== "application/x-www-form-urlencoded") throw refused(415);
  const chunks: Uint8Array[] = [];
  // Separators are counted as they come: taking a form apart costs more than reading it.
  let separators = 0;
  for await (const chunk of bodyOf(request, { most: FORM_BYTES })) {
    for (const byte of chunk) if (byte === AMPERSAND) separators++;
    if (separators >= MOST_FIELDS) throw badRequest();
    chunks.push(chunk);
  }
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(Buffer.concat(chunks).toString("utf8"))) {
    take(form, name, value);
  }
  return form;
}

/**
 * A form that may carry one file. To be called when it is known that the sender may send it: it can be long.
 *
 * @param maxBytes of the file
 * @throws as `formOf`, and 400 for parts that are none or too many
 */
export async function formWithFile(
  request: Request,
  maxBytes: number,
): Promise<{ form: FormData; file: SentFile | null }> {
  const { form, files } = await formWithFiles(request, { maxBytes, most: 1 });
  return { form, file: files[0] ?? null };
}

/**
 * The same for several files in one form.
 *
 * @param maxBytes of all files together: what comes beyond it is not kept, and one byte more tells that it came
 * @param most files
 */
export async function formWithFiles(
  request: Request,
  { maxBytes, most }: { maxBytes: number; most: number },
): Promise<{ form: FormData; files: SentFile[] }> {
  if (typeOf(request) !== "multipart/form-data") return { form: await formOf(request), files: [] };
  const form = new FormData();
  const coming: { name: string; chunks: Buffer[] }[] = [];
  let kept = 0;
  const parts = partsOf(request, { maxBytes, most });
  parts.on("field", (field, value) => take(form, field, value));
  parts.on("file", (_field, stream, { filename }) => {
    // Browsers write a quotation mark so; the percent sign itself they leave as it is.
    const file = { name: (filename ?? "").replaceAll("%22", '"'), chunks: [] as Buffer[] };
    coming.push(file);
    stream.on("data", (chunk: Buffer) => {
      const piece = chunk.subarray(0, maxBytes + 1 - kept);
      kept += piece.byteLength;
      if (piece.byteLength > 0) file.chunks.push(piece);
    });
  });
  const limits = { most: FORM_BYTES + READ_TO_REFUSE * maxBytes, kept: maxBytes };
  await feed(parts, bodyOf(request, limits));
  const files = coming.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) }));
  return { form, files };
}

function typeOf(request: Request): string {
  const type = request.headers.get("Content-Type") ?? "";
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function take(form: FormData, name: string, value: string): void {
  if (NAME.test(name) && !(name in Object.prototype)) form.append(name, value.replaceAll("\0", ""));
}

function partsOf(
  request: Request,
  { maxBytes, most }: { maxBytes: number; most: number },
): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      defParamCharset: "utf8",
      limits: {
        files: most,
        fileSize: maxBytes + 1,
        fieldSize: FORM_BYTES,
        fieldNameSize: 64,
        parts: MOST_PARTS,
      },
    });
  } catch {
    // A type that names no boundary.
    return malformed();
  }
}

async function feed(parts: busboy.Busboy, body: AsyncGenerator<Uint8Array>): Promise<void> {
  const read = once(parts, "close").catch(malformed);
  // Told below, also where the body breaks off first.
  read.catch(() => undefined);
  for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const) {
    parts.on(limit, () => parts.destroy(new Error(limit)));
  }
  for await (const chunk of body) {
    if (parts.destroyed) break;
    if (!parts.write(chunk)) await once(parts, "drain").catch(malformed);
  }
  parts.end();
  await read;
}

function malformed(): never {
  throw badRequest();
}
