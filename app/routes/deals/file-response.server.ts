import { refused } from "#app/http/responses.ts";
import type { Runtime } from "#app/http/runtime.server.ts";

/** What browsers show by themselves, without running anything of it. */
const SHOWN = ["application/pdf", "image/png", "image/jpeg", "image/webp"];

interface KeptFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/**
 * A kept file for somebody who may have it: a download, unless `?inline` asks for a kind that can be read in place.
 *
 * @throws 503 where its content is missing or damaged
 */
export async function fileResponse(
  file: KeptFile,
  { request, runtime }: { request: Request; runtime: Runtime },
): Promise<Response> {
  const inline = new URL(request.url).searchParams.has("inline") && SHOWN.includes(file.mediaType);
  const content = await runtime.files.open(file.sha256);
  if (!content) {
    // Attaching the same file again puts it right.
    runtime.log.error({ document: file.id, sha256: file.sha256 }, "file missing or damaged");
    throw refused(503);
  }
  return new Response(content, {
    headers: {
      "Content-Type": file.mediaType,
      "Content-Length": String(file.bytes),
      "Content-Disposition": disposition(inline ? "inline" : "attachment", file.name),
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
