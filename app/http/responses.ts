/** Unknown and forbidden are the same answer: nobody can probe for what exists. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}

export function badRequest(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** A value that must be there, or 404. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}

/** Only a path of this site is a place to go back to. */
export function safePath(to: string | null, fallback: string): string {
  return to && /^\/(?![/\\])/.test(to) ? to : fallback;
}
