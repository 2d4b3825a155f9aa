import type { LoaderFunctionArgs } from "@remix-run/node";
import { found, notFound } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { outboxMail } from "#db/queries/messages/outbox.server.ts";

/** A mail as the file that a mail program opens; one with a one-time link is nobody's but the addressee's. */
export async function loader(args: LoaderFunctionArgs) {
  const { db } = await entering(args, "desk:admin");
  const { mail } = found(await outboxMail(db.read, args.params.id ?? ""));
  if (mail.bytes === null || mail.secret !== null) throw notFound();
  return new Response(mail.bytes, {
    headers: {
      "Content-Type": "message/rfc822",
      "Content-Disposition": `attachment; filename="${mail.id}.eml"`,
      "Cache-Control": "no-store",
    },
  });
}
