import { SMTPServer } from "smtp-server";

/** A mail server that takes everything and keeps the recipients alone. */
export async function plainMailServer() {
  const to: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      stream.resume();
      stream.on("end", () => {
        to.push(session.envelope.rcptTo[0]?.address ?? "");
        done(null);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    to,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
