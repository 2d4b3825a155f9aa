import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { type MailTransport, NotDelivered, type OutgoingMail, type Receipt } from "./transport.ts";

/** Shorter in all than a claim lasts: who waits longer has lost it. */
const ANSWER_MS = 20_000;
const IDLE_MS = 5_000;

/** Where mails are handed in, from an address such as `smtps://user:password@host:465`. */
export interface SmtpAddress {
  host: string;
  port: number;
  /** TLS from the first byte; else it is begun where the server offers it. */
  secure: boolean;
  user: string;
  password: string;
}

/** @param url `smtp:` or `smtps:`; the name and password in it are percent-encoded */
export function smtpAddress(url: string): SmtpAddress {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

/**
 * Hands mails to an SMTP server over connections that are kept for a moment. One connection carries one mail at a time;
 * how many are open is for the caller, who says how many mails go at once.
 */
export function smtpTransport(address: SmtpAddress): MailTransport {
  const idle = new Map<SMTPConnection, NodeJS.Timeout>();

  function forget(connection: SMTPConnection): void {
    clearTimeout(idle.get(connection));
    idle.delete(connection);
  }

  function rested(): SMTPConnection | null {
    const [connection] = idle.keys();
    if (!connection) return null;
    forget(connection);
    return connection;
  }

  function rest(connection: SMTPConnection): void {
    const timer = setTimeout(() => {
      idle.delete(connection);
      connection.quit();
    }, IDLE_MS);
    timer.unref();
    idle.set(connection, timer);
  }

  /** A new connection, which is kept for the next no longer than the server keeps it. */
  async function open(): Promise<SMTPConnection> {
    const connection = await connect(address);
    connection.once("end", () => forget(connection));
    return connection;
  }

  async function through(connection: SMTPConnection, mail: OutgoingMail): Promise<Receipt> {
    try {
      const receipt = await send(connection, mail);
      rest(connection);
      return receipt;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  return {
    repeatable: false,
    async deliver(mail) {
      const kept = rested();
      if (!kept) return through(await open(), mail);
      try {
        return await through(kept, mail);
      } catch (error) {
        // The server had hung up meanwhile: nothing of the mail has left, and a new connection may take it.
        const hungUp = error instanceof NotDelivered && error.certain && error.code === null;
        if (!hungUp) throw error;
        return through(await open(), mail);
      }
    },
    close() {
      for (const [connection, timer] of idle) {
        clearTimeout(timer);
        connection.close();
      }
      idle.clear();
    },
  };
}

function connect({ host, port, secure, user, password }: SmtpAddress): Promise<SMTPConnection> {
  const connection = new SMTPConnection({
    ...{ host, port, secure },
    connectionTimeout: ANSWER_MS,
    greetingTimeout: ANSWER_MS,
    socketTimeout: ANSWER_MS,
    dnsTimeout: ANSWER_MS,
    socketCloseTimeout: 0,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      connection.close();
      reject(notDelivered(error, true));
    };
    connection.once("error", fail);
    connection.connect((unreachable) => {
      if (unreachable) return fail(unreachable);
      const ready = () => {
        connection.removeListener("error", fail);
        // What goes wrong from here on is told to whoever is sending; when nobody is, the connection just ends.
        connection.on("error", () => connection.close());
        resolve(connection);
      };
      if (user === "") return ready();
      connection.login({ credentials: { user, pass: password } }, (error) => {
        if (error) fail(error);
        else ready();
      });
    });
  });
}

function send(connection: SMTPConnection, mail: OutgoingMail): Promise<Receipt> {
  let begun = false;
  // Read for the first time when the server has asked for the message: until then nothing has left.
  const message = new Readable({
    read() {
      begun = true;
      this.push(mail.bytes, "latin1");
      this.push(null);
    },
  });
  const envelope = { from: mail.from, to: [mail.to], size: mail.bytes.length };
  return new Promise((resolve, reject) => {
    // Whatever the server said last is told first.
    const ended = () => {
      const words = "The connection ended";
      setImmediate(() => reject(new NotDelivered(words, { code: null, certain: !begun })));
    };
    connection.once("end", ended);
    connection.send(envelope, message, (error, info) => {
      connection.removeListener("end", ended);
      if (error) reject(notDelivered(error, !begun));
      else resolve({ words: info?.response ?? "" });
    });
  });
}

/** An answer in so many words is certain, whenever it came. */
function notDelivered(error: unknown, nothingLeft: boolean): NotDelivered {
  const { message, responseCode } = error as { message: string; responseCode?: number };
  const code = responseCode ?? null;
  return new NotDelivered(message, { code, certain: nothingLeft || code !== null });
}
