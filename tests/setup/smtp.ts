import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterEach, beforeEach } from "vitest";

export type ParsedMail = Awaited<ReturnType<typeof simpleParser>>;

/** A mail as the server took it. */
export interface Received {
  to: string;
  raw: string;
  parsed: ParsedMail;
}

/** What the server does instead of taking a mail. */
export interface Manners {
  /** Answers a recipient with this code. */
  refuses?: (to: string) => number | null;
  /** When the whole message has come, before it answers. Whatever it throws is the answer. */
  beforeAnswer?: (raw: string) => Promise<void> | void;
}

export interface MailServer {
  url: string;
  received: Received[];
  manners: Manners;
  close(): Promise<void>;
}

/** A real mail server on this machine, that keeps what it is handed. */
export async function mailServer(port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const manners: Manners = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = manners.refuses?.(address) ?? null;
      done(code === null ? null : answer(code));
    },
    onData(stream, session, done) {
      read(stream)
        .then(async (raw) => {
          await manners.beforeAnswer?.(raw);
          const [rcpt] = session.envelope.rcptTo;
          received.push({ to: rcpt?.address ?? "", raw, parsed: await simpleParser(raw) });
        })
        .then(
          () => done(null),
          (error: Error) => done(error),
        );
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  const own = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${own}`,
    received,
    manners,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An answer of the server: with its code. */
export function answer(code: number): Error {
  return Object.assign(new Error(`said ${code}`), { responseCode: code });
}

async function read(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString("latin1");
}

/** A mail server for each test of a file. */
export function testMailServer(): () => MailServer {
  let server: MailServer | null = null;
  beforeEach(async () => {
    server = await mailServer();
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  return () => {
    if (!server) throw new Error("The server exists within a test only");
    return server;
  };
}
