import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type MailTransport, NotDelivered } from "./transport.ts";

/**
 * Where no mail server is named: every mail becomes a file that a mail program opens, readable by the owner alone. Done
 * twice it is the same file.
 */
export function emlFiles(folder: string): MailTransport {
  return {
    repeatable: true,
    async deliver({ id, bytes }) {
      const path = join(folder, `${id}.eml`);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${path}.part`, bytes, { encoding: "latin1", mode: 0o600 });
        await rename(`${path}.part`, path);
      } catch (error) {
        throw new NotDelivered((error as Error).message, { code: null, certain: true });
      }
      return { words: `${id}.eml` };
    },
    close: () => undefined,
  };
}
