import { join } from "node:path";
import type { Config } from "#app/platform/config.server.ts";
import { type Keyring, keyring, secretsOfFile } from "#app/platform/keyring.server.ts";
import { emlFiles } from "#app/platform/mail/eml-files.server.ts";
import { smtpAddress, smtpTransport } from "#app/platform/mail/smtp.server.ts";
import type { MailTransport } from "#app/platform/mail/transport.ts";
import { type RobotTransport, robotsByHttps } from "#app/platform/robots/transport.server.ts";
import type { Database } from "#db/client.server.ts";

/** How this process reaches people. */
export interface Office {
  mail: MailTransport;
  robots: RobotTransport;
  keys: Keyring;
  /** `name <address>`. */
  from: string;
  /** Where people reach the product, without a slash at the end. */
  publicUrl: string;
}

const registered = new WeakMap<Database, Office>();

/** Says how mails and posts of a database leave this process. */
export function registerOffice(db: Database, office: Office): void {
  registered.set(db, office);
}

export function officeOf(db: Database): Office {
  const office = registered.get(db);
  if (!office) throw new Error("This process has not said how it reaches people");
  return office;
}

export function officeFrom(config: Config): Office {
  return {
    mail: config.mailUrl
      ? smtpTransport(smtpAddress(config.mailUrl))
      : emlFiles(outboxFolder(config)),
    robots: robotsByHttps,
    keys: keyring(config.secrets ?? secretsOfFile(keyFile(config))),
    from: config.mailFrom,
    publicUrl: config.publicUrl,
  };
}

/** Where mails lie as files when no mail server is named. */
export function outboxFolder({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "outbox");
}

export function keyFile({ dataDir }: Pick<Config, "dataDir">): string {
  return join(dataDir, "secret.key");
}
