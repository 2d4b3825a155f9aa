import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as Incoming, NextFunction, Response as Outgoing } from "express";
import { networkOf } from "#app/domain/identity/network.ts";
import { createTurns } from "./turns.server.ts";

/** A body that nobody wanted is let run out for so long, so that its sender hears the answer. */
const LEFT_OVER_MS = 5_000;

/**
 * Carries requests to the framework and its answers back. Its own adapter reads a body before anybody asks
 * for it, and writes an answer as fast as it is made: this one does neither, and closes what an answer came
 * from when its reader has gone.
 */
export function frameworkHandler({
  build,
  mode,
  contextOf,
}: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: string;
  contextOf: (req: Incoming, res: Outgoing) => AppLoadContext;
}) {
  const handle = createRequestHandler(build, mode);
  const turns = createTurns();
  return async (req: Incoming, res: Outgoing, next: NextFunction) => {
    try {
      const request = requestOf(req, res);
      // A write may wait long for its body, which costs nothing: it takes no turn.
      const leave =
        request.method === "POST"
          ? () => undefined
          : await turns.take(networkOf(req.ip ?? ""), request.signal);
      if (leave === null) return;
      if (leave === "full") {
        res.status(503).set("Retry-After", "5").type("text/plain");
        res.send("Too many at once / 请求太多，请稍候");
        return;
      }
      const answer = await handle(request, contextOf(req, res)).finally(leave);
      await send(answer, { req, res });
    } catch (error) {
      next(error);
    }
  };
}

function requestOf(req: Incoming, res: Outgoing): Request {
  const gone = new AbortController();
  res.on("close", () => {
    if (!res.writableFinished) gone.abort();
  });
  const hasBody = req.method !== "GET" && req.method !== "HEAD";
  return new Request(`${req.protocol}://${req.headers.host}${req.originalUrl}`, {
    method: req.method,
    headers: headersOf(req),
    signal: gone.signal,
    ...(hasBody ? { body: lazyBody(req), duplex: "half" } : {}),
  });
}

function headersOf(req: Incoming): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headers)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}

/** Reads nothing before it is asked to. Whoever stops reading leaves the connection open for the answer. */
function lazyBody(req: Incoming): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= req.iterator({ destroyOnReturn: false });
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        // Not awaited: a chunk that never comes would hold it up.
        chunks?.return?.().catch(() => undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function send(
  answer: Response,
  { req, res }: { req: Incoming; res: Outgoing },
): Promise<void> {
  res.statusMessage = answer.statusText;
  res.status(answer.status);
  for (const [name, value] of answer.headers) res.append(name, value);
  if (!answer.body || req.method === "HEAD") {
    await answer.body?.cancel();
    res.end();
    return;
  }
  try {
    // Nothing is sent ahead of the rest: a page flushed in parts compresses to half as much again.
    await pipeline(Readable.fromWeb(answer.body as NodeReadableStream<Uint8Array>), res);
  } catch (error) {
    // A reader who goes in the middle is nobody's fault.
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}

/** What was not read of a request is thrown away unseen; a sender who goes on for long is cut off. */
export function letRunOut(req: Incoming, res: Outgoing, next: NextFunction): void {
  res.once("finish", () => {
    if (req.complete) return;
    req.resume();
    const timer = setTimeout(() => req.socket.destroy(), LEFT_OVER_MS);
    req.once("close", () => clearTimeout(timer));
  });
  next();
}
