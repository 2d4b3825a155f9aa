import { randomUUID } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { FORM_BYTES, READ_TO_REFUSE } from "./form-body.server.ts";
import { frameworkHandler, letRunOut } from "./framework.server.ts";
import { knownMethods, readableAddress } from "./requests.ts";
import type { Runtime } from "./runtime.server.ts";
import { httpsOnly, sameOriginOnly, securityHeaders } from "./security.ts";
import { isStopping } from "./server.server.ts";
import { tellingStorageFaults } from "./storage-faults.server.ts";

/**
 * The HTTP edge around Remix: compression, hashed assets for a year, security headers with a nonce,
 * request ids and one log line a request, health, and writes from this origin alone.
 */
export function createApp({
  build,
  runtime,
  assets,
}: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  runtime: Runtime;
  assets: (app: Express) => void;
}): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(identify(runtime));
  app.use(letRunOut);
  if (runtime.config.secureCookies) app.use(httpsOnly);
  app.get("/healthz", (_req, res) => {
    res.type("text/plain").send("ok");
  });
  app.get("/readyz", (_req, res, next) => {
    const answer = isStopping(app) ? Promise.resolve(false) : runtime.ready();
    answer.then((ready) => {
      res
        .status(ready ? 200 : 503)
        .type("text/plain")
        .send(ready ? "ready" : "not ready");
    }, next);
  });
  app.use(knownMethods);
  app.use(readableAddress);
  app.use(compression());
  assets(app);
  app.use(securityHeaders(runtime.config.mode === "development"));
  app.use(sameOriginOnly(runtime.config.secureCookies));
  app.use(limitBody(runtime.config.maxUploadBytes));
  app.all(
    "*",
    frameworkHandler({
      build:
        typeof build === "function"
          ? async () => tellingStorageFaults(await build())
          : tellingStorageFaults(build),
      mode: runtime.config.mode,
      contextOf: (req, res) => ({
        runtime,
        address: req.ip ?? "",
        nonce: String(res.locals.nonce),
        requestId: String(res.locals.requestId),
      }),
    }),
  );
  app.use(lastResort(runtime));
  return app;
}

function identify({ log }: Runtime) {
  return (req: Request, res: Response, next: NextFunction) => {
    const started = process.hrtime.bigint();
    const requestId = randomUUID();
    res.locals.requestId = requestId;
    res.setHeader("X-Request-Id", requestId);
    res.on("finish", () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6;
      const line = { requestId, method: req.method, path: req.path, status: res.statusCode, ms };
      if (res.statusCode >= 500) log.error(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}

/**
 * A body over every limit, or of a length that is not told, is refused before anybody looks at it. Whoever
 * reads one keeps to the limit of its kind: see form-body.server.ts.
 */
function limitBody(upload: number) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.headers["transfer-encoding"]) {
      res.status(411).type("text/plain").send("Length required / 请求缺少长度");
      return;
    }
    const files = req.is("multipart/form-data") ? READ_TO_REFUSE * upload : 0;
    if (Number(req.headers["content-length"] ?? 0) > FORM_BYTES + files) {
      res.status(413).type("text/plain").send("Too large / 内容过大");
      return;
    }
    next();
  };
}

/** What even Remix's own boundaries did not hold: logged with its id, told without details. */
function lastResort({ log }: Runtime) {
  return (error: unknown, _req: Request, res: Response, next: NextFunction) => {
    log.error({ error, requestId: res.locals.requestId }, "unhandled");
    if (res.headersSent) {
      next(error);
      return;
    }
    res.status(500).type("text/plain").send(`出错了 / Something failed. ${res.locals.requestId}`);
  };
}
