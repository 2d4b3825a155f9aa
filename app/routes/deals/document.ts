import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "#app/domain/identity/permissions.ts";
import { found, notFound, refused } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { documentById, documentSubject } from "#db/queries/deals/document.server.ts";

/** What browsers show by themselves, without running anything of it. */
const SHOWN = ["application/pdf", "image/png", "image/jpeg", "image/webp"];

/**
 * A document, for the company and for the providers that it is open to. A download, unless `?inline` asks
 * for a kind that can be read in place.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, runtime } = await signedIn(args);
  const document = found(await documentById(db.read, args.params.id ?? ""));
  if (!can(actor, "document:read", await documentSubject(db.read, document))) throw notFound();
  const inline =
    new URL(args.request.url).searchParams.has("inline") && SHOWN.includes(document.mediaType);
  const content = await runtime.files.open(document.sha256);
  if (!content) {
    // Attaching the same file again puts it right.
    runtime.log.error(
      { document: document.id, sha256: document.sha256 },
      "file missing or damaged",
    );
    throw refused(503);
  }
  return new Response(content, {
    headers: {
      "Content-Type": document.mediaType,
      "Content-Length": String(document.bytes),
      "Content-Disposition": disposition(inline ? "inline" : "attachment", document.name),
      // A sandbox would keep the browser's own reader of PDF out as well.
      "Content-Security-Policy": inline
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self'"
        : "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** A plain name for old readers and the whole one for all others (RFC 6266). */
function disposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
