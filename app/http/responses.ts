/** Unknown and forbidden are the same answer: nobody can probe for what exists. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

export function badRequest(): Response {
  return refused(400);
}

const REFUSED = {
  400: "Bad Request",
  408: "Request Timeout",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  503: "Service Unavailable",
} as const;

/** A request that is not taken as it is: too long, too slow, of another kind, or at a bad time. */
export function refused(status: keyof typeof REFUSED, headers?: HeadersInit): Response {
  return new Response(null, { status, statusText: REFUSED[status], headers });
}

/** A value that must be there, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** Any site: only to read an address as a browser does. */
const HERE = "http://here.invalid";

/**
 * Only a path of this site is a place to go back to. It is read as a browser reads it, which skips tabs and
 * line ends and takes a backslash for a slash, and comes back in the signs that a header can hold.
 */
export function safePath(to: string | null, fallback: string): string {
  if (!to?.startsWith("/") || !URL.canParse(to, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(to, HERE);
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : fallback;
}
