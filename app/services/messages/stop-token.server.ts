import type { Keyring } from "#app/platform/keyring.server.ts";

/** Names a mail in an address that needs no session: nobody else can have made it, and it is good as long as the mail. */
export function stopToken(keys: Keyring, mailId: string): string {
  return `${mailId}.${keys.sign("mail-stop", mailId)}`;
}

/** The mail that a token names, or null for one that was not made here. */
export function mailOfToken(keys: Keyring, token: string): string | null {
  const [mailId = "", signature = ""] = token.split(".");
  return keys.isSigned("mail-stop", mailId, signature) ? mailId : null;
}
