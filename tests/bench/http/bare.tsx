import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import compression from "compression";
import express from "express";
import { renderToString } from "react-dom/server";

/*
 * What the product is measured against: the least that Remix can serve. One route, no database, no
 * session, a short page, behind the same express and compression.
 */
function Page() {
  return (
    <html lang="en">
      <head>
        <title>Bare</title>
      </head>
      <body>
        <h1>Bare page</h1>
        <p>Nothing but what every page of this framework costs.</p>
      </body>
    </html>
  );
}

const build = {
  entry: {
    module: {
      default(_request: Request, status: number, headers: Headers, context: never) {
        const page = renderToString(<RemixServer context={context} url={_request.url} />);
        headers.set("Content-Type", "text/html; charset=utf-8");
        return new Response(`<!DOCTYPE html>${page}`, { status, headers });
      },
    },
  },
  routes: { root: { id: "root", path: "", module: { default: Page, loader: () => null } } },
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: {
      root: {
        id: "root",
        path: "",
        module: "/root.js",
        hasAction: false,
        hasLoader: true,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: false,
      },
    },
    url: "/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: { v3_singleFetch: true },
  isSpaMode: false,
} as unknown as ServerBuild;

const app = express();
app.disable("x-powered-by");
app.use(compression());
app.all("*", createRequestHandler({ build, mode: "production" }));
const server = app.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}\n`);
});
process.once("SIGTERM", () => process.exit(0));
