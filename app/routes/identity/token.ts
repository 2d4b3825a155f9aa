/** The token of a one-time link in the address. Forms are sent to the page's own address, which holds it too. */
export function tokenOf(request: Request): string {
  return (new URL(request.url).searchParams.get("token") ?? "").slice(0, 100);
}
