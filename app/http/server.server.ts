import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";
import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";
import type { Express } from "express";

/** A request that is still not answered so long after the server closed is cut off. */
const GRACE_MS = 10_000;
/** A kept connection on which nothing came for so long is closed by a server that stops. */
const IDLE_MS = 500;
const SWEEP_MS = 100;
/** A server that is never at rest stops all the same. */
const REST_MS = 5_000;
/** Of a request's head. Its body has a time limit of its own, see body.server.ts. */
const HEADERS_MS = 15_000;

export interface Listening {
  url: string;
  /**
   * Says that it is not ready, goes on answering for so long that whoever distributes requests can notice,
   * then takes no new connection, finishes the requests in flight and resolves.
   *
   * @param noticeMs milliseconds in which requests are still taken
   */
  stop(noticeMs: number): Promise<void>;
}

/** Is this server on its way out? Read by `/readyz`. */
export function isStopping(app: { locals: Record<string, unknown> }): boolean {
  return app.locals.stopping === true;
}

/** Listens; throws a sentence that says what to do when the port is taken. */
export function listen(app: Express, at: { host: string; port: number }): Promise<Listening> {
  const server = createServer({ headersTimeout: HEADERS_MS });
  const traffic = watch(server, app);
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
      resolve({
        url: `http://${host}:${port}`,
        async stop(noticeMs) {
          app.locals.stopping = true;
          // Keep-alive connections would hold the server open: each in flight closes after its answer.
          for (const res of traffic.answering) {
            if (!res.headersSent) res.setHeader("Connection", "close");
          }
          await sleep(noticeMs);
          await close(server, traffic);
        },
      });
    });
  });
}

interface Traffic {
  answering: Set<ServerResponse>;
  /** Connections without a request, since when (performance.now). */
  idle: Map<Socket, number>;
  /** How many connections and requests have come. */
  come: number;
}

function watch(server: Server, app: Express): Traffic {
  const traffic: Traffic = { answering: new Set(), idle: new Map(), come: 0 };
  server.on("connection", (socket) => {
    traffic.come++;
    traffic.idle.set(socket, performance.now());
    socket.once("close", () => traffic.idle.delete(socket));
  });
  server.on("request", (req, res) => {
    const { socket } = req;
    // Thousands of requests sent before the first is answered would all be worked on, and what they opened be
    // kept when their sender goes. No browser and no proxy sends so.
    if (!traffic.idle.has(socket)) {
      socket.destroy();
      return;
    }
    if (isStopping(app)) res.setHeader("Connection", "close");
    traffic.come++;
    traffic.idle.delete(socket);
    traffic.answering.add(res);
    res.on("close", () => {
      traffic.answering.delete(res);
      if (!socket.destroyed) traffic.idle.set(socket, performance.now());
    });
    app(req, res);
  });
  return traffic;
}

async function close(server: Server, traffic: Traffic): Promise<void> {
  await atRest(traffic);
  await new Promise<void>((resolve) => {
    const sweep = setInterval(() => void atRest(traffic).then(closeIdle), SWEEP_MS);
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    function closeIdle(): void {
      for (const [socket, since] of traffic.idle) {
        if (performance.now() - since > IDLE_MS) socket.destroy();
      }
    }
    // The close of an HTTP server ends idle connections at once; that of the socket server under it does not.
    NetServer.prototype.close.call(server, () => {
      clearInterval(sweep);
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * Resolves after a turn of the process's loop that brought nothing: what arrived while it was busy has been
 * accepted and read by then, and is not taken for silence.
 */
async function atRest(traffic: Traffic): Promise<void> {
  const latest = performance.now() + REST_MS;
  let come: number;
  do {
    come = traffic.come;
    await turn();
  } while (traffic.come !== come && performance.now() < latest);
}
