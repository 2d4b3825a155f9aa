import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleDataRequestFunction,
  type HandleErrorFunction,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { htmlStream } from "#app/http/html-stream.server.ts";

// The server process opens and closes the product's runtime through this build, so that there is one copy of each module.
export { createRuntime } from "#app/http/runtime.server.ts";

const ABORT_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get("User-Agent") ?? "") || entry.isSpaMode;
  return new Promise((resolve, reject) => {
    let sent = false;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={entry} url={request.url} nonce={context.nonce} abortDelay={ABORT_MS} />,
      {
        nonce: context.nonce,
        [whole ? "onAllReady" : "onShellReady"]() {
          sent = true;
          const body = htmlStream();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // A page shows what is this person's alone.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-store");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          // A reader who goes in the middle is nobody's fault.
          if (!sent || request.signal.aborted) return;
          context.runtime.log.error({ error, requestId: context.requestId }, "render");
        },
      },
    );
    setTimeout(abort, ABORT_MS).unref();
  });
}

/** What a page loads by itself is this person's alone as well. */
export const handleDataRequest: HandleDataRequestFunction = (response) => {
  if (!response.headers.has("Cache-Control")) {
    response.headers.set("Cache-Control", "private, no-store");
  }
  return response;
};

export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // An answer such as 404 or 405 is no fault: the request's own line tells it.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.runtime.log.error({ error, requestId: context.requestId }, "request failed");
};
