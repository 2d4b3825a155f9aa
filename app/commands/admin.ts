import { z } from "zod";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { readConfig } from "#app/platform/config.server.ts";
import { addSecret, keyring } from "#app/platform/keyring.server.ts";
import { linkTo } from "#app/platform/public-address.ts";
import { appointAdmin, resetPasswordOf } from "#app/services/identity/appoint-admin.server.ts";
import { keyFile } from "#app/services/messages/office.server.ts";
import { resealRobots } from "#app/services/messages/save-robot.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { explainAndExit } from "./serve.ts";

const USAGE = `Usage: npm run -s admin -- create EMAIL [NAME]
       npm run -s admin -- reset EMAIL
       npm run -s admin -- rotate-key

create  makes a system administrator; an account of this address loses its password and its sessions
reset   lets the person of this address set a new password; the present one holds until then
rotate-key  puts a new key before the old ones in DATA_DIR/secret.key and seals anew what was sealed with them
The first two print a link that works once, for thirty minutes. It begins with PUBLIC_URL.`;

/** What somebody at the keyboard can put right. */
class UsageError extends Error {
  override name = "UsageError";
}

/** Prints the link with which a person sets a password. */
async function admin([act, typed = "", ...name]: string[]): Promise<void> {
  if (act === "rotate-key") return rotateKey();
  const email = normalizeEmail(typed);
  if (!(act === "create" || act === "reset") || !z.email().safeParse(email).success) {
    throw new UsageError(USAGE);
  }
  const config = readConfig(process.env);
  const db = await openDatabase(config.databaseUrl);
  try {
    await db.migrate();
    const now = new Date();
    const { token } =
      act === "create"
        ? await appointAdmin(db, { email, name: name.join(" ").trim() || email, now })
        : await resetPasswordOf(db, { email, now });
    const link = linkTo(config, { path: "/set-password", token });
    process.stdout.write(`${email} sets a password here, once, within 30 minutes:\n${link}\n`);
  } catch (error) {
    throw error instanceof Refusal ? new UsageError(sentence(error, email)) : error;
  } finally {
    await db.close();
  }
}

/** What is sealed with an old key can be read as long as that key stands in the file. */
async function rotateKey(): Promise<void> {
  const config = readConfig(process.env);
  if (config.secrets) {
    throw new UsageError(
      "SECRET_KEY is set: put the new key before the old one there, with a comma",
    );
  }
  const db = await openDatabase(config.databaseUrl);
  try {
    await db.migrate();
    const path = keyFile(config);
    const sealed = await resealRobots(db, keyring(addSecret(path)));
    process.stdout.write(`A new key stands first in ${path}; sealed anew: ${sealed}\n`);
  } finally {
    await db.close();
  }
}

function sentence({ code }: Refusal, email: string): string {
  if (code === "not-found") return `Nobody has an account with the address ${email}`;
  if (code === "already-done") {
    return `${email} is a system administrator already: npm run admin -- reset ${email}`;
  }
  return `The account of ${email} is closed: an administrator opens it again under /admin`;
}

admin(process.argv.slice(2)).catch(explainAndExit);
