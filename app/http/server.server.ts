import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import type { Express } from "express";

const GRACE_MS = 10_000;
const IDLE_MS = 200;

export interface Listening {
  url: string;
  /** Takes no new request, finishes those in flight, then resolves. */
  stop(): Promise<void>;
}

/** Listens; throws a sentence that says what to do when the port is taken. */
export function listen(app: Express, at: { host: string; port: number }): Promise<Listening> {
  const server = createServer(app);
  const open = new Set<ServerResponse>();
  const state = { stopping: false };
  // Before the application, which may answer at once.
  server.prependListener("request", (_req, res) => {
    if (state.stopping) res.setHeader("Connection", "close");
    open.add(res);
    res.on("close", () => open.delete(res));
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${at.port} on ${at.host} is taken: stop what uses it, or set PORT`)
          : error,
      );
    });
    server.listen(at.port, at.host, () => {
      const { address, port } = server.address() as AddressInfo;
      const host = address.includes(":") ? `[${address}]` : address;
      resolve({ url: `http://${host}:${port}`, stop: () => stop(server, { open, state }) });
    });
  });
}

function stop(
  server: Server,
  { open, state }: { open: Set<ServerResponse>; state: { stopping: boolean } },
): Promise<void> {
  state.stopping = true;
  // Keep-alive connections would hold the server open: tell each one in flight to close after its answer.
  for (const res of open) if (!res.headersSent) res.setHeader("Connection", "close");
  return new Promise((resolve) => {
    // A request may have been sent and not yet read: connections count as idle only after a while. (The
    // close of an HTTP server ends them at once; that of the socket server under it does not.)
    const sweep = setInterval(() => server.closeIdleConnections(), IDLE_MS);
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    NetServer.prototype.close.call(server, () => {
      clearInterval(sweep);
      clearTimeout(timer);
      resolve();
    });
  });
}
