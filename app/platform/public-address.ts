import type { Config } from "./config.server.ts";

/**
 * An address with a secret in it, for somebody to pass on. It begins with what the configuration says, never with
 * what a request calls this host: anybody could have written that. The secret stands in the query, which is not logged.
 */
export function linkTo(
  { publicUrl }: Pick<Config, "publicUrl">,
  { path, token }: { path: "/set-password" | "/join"; token: string },
): string {
  return `${publicUrl}${path}?token=${token}`;
}
