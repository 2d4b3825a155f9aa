import { data, redirect } from "@remix-run/node";
import { formOf } from "./form-body.server.ts";
import { formToKeep } from "./storage-faults.server.ts";

/**
 * The answer to a form of somebody who is not signed in, or not any more: its text comes back in a page from which it
 * can be sent again once they are. What holds a secret or a file is not sent back; they are led to sign in.
 */
export async function leftOut(request: Request, to: string) {
  const { pathname, search } = new URL(request.url);
  const kept = await sentForm(request);
  if (!kept) return redirect(to);
  return data({ kept: { action: pathname + search, fields: kept } }, { status: 401 });
}

async function sentForm(request: Request): Promise<[string, string][] | null> {
  const type = request.headers.get("Content-Type") ?? "";
  if (request.bodyUsed || !type.startsWith("application/x-www-form-urlencoded")) return null;
  const form = await formOf(request);
  return formToKeep([...form].map(([name, value]) => [name, String(value)]));
}
