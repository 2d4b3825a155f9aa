import { PassThrough } from "node:stream";
import { createRequestHandler } from "@remix-run/express";
import {
  createReadableStreamFromReadable,
  type EntryContext,
  type ServerBuild,
} from "@remix-run/node";
import {
  Link,
  Links,
  Meta,
  Outlet,
  RemixServer,
  Scripts,
  ScrollRestoration,
  useLoaderData,
} from "@remix-run/react";
import compression from "compression";
import express from "express";
import { renderToPipeableStream } from "react-dom/server";
import { openDatabase } from "#db/client.server.ts";
import {
  type ResourceLine,
  searchResources,
} from "#db/queries/registry/public-resources.server.ts";

/*
 * What the product's pages are measured against: the same framework behind the same express and compression, and the
 * first fifty rows of the list of resources from the same query in the same cells, without session, badges or filters.
 *
 *   list   root with links and scripts, rows with the framework's links, as its guides write a page
 *   plain  the rows alone: no script, no links to the framework's files, plain anchors
 */
const plain = process.argv[2] === "plain";
const url = process.env.DATABASE_URL ?? "";
const db = await openDatabase(url);

async function loader(): Promise<{ rows: ResourceLine[] }> {
  const { rows } = await searchResources(db.read, {
    words: null,
    kinds: [],
    sectors: [],
    areas: [],
    plans: [],
    states: [],
    sort: "state",
    dir: "asc",
    page: 1,
    pageSize: 50,
  });
  return { rows };
}

function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Resources</title>
        {!plain && <Meta />}
        {!plain && <Links />}
      </head>
      <body>
        <Outlet />
        {!plain && <ScrollRestoration />}
        {!plain && <Scripts />}
      </body>
    </html>
  );
}

function Resources() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th>
              {plain ? (
                <a href={`/resources/${row.id}`}>{row.name}</a>
              ) : (
                <Link to={`/resources/${row.id}`}>{row.name}</Link>
              )}
              <span>{row.operator}</span>
            </th>
            <td>{row.kind}</td>
            <td>{row.sectors.slice(0, 3).join(", ")}</td>
            <td>{row.area}</td>
            <td>
              {row.planNumber} {row.section}
            </td>
            <td>{row.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function respond(request: Request, status: number, headers: Headers, entry: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<RemixServer context={entry} url={request.url} />, {
      onShellReady() {
        headers.set("Content-Type", "text/html; charset=utf-8");
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
    });
  });
}

function asset(id: string, parentId?: string) {
  return {
    id,
    ...(parentId ? { parentId, index: true } : { path: "" }),
    module: `/assets/${id}.js`,
    imports: ["/assets/react.js", "/assets/router.js"],
    hasAction: false,
    hasLoader: parentId !== undefined,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
  };
}

const build = {
  entry: { module: { default: respond } },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    resources: {
      id: "resources",
      parentId: "root",
      index: true,
      module: { default: Resources, loader },
    },
  },
  assets: {
    entry: {
      module: "/assets/entry.client.js",
      imports: ["/assets/react.js", "/assets/router.js"],
    },
    routes: { root: asset("root"), resources: asset("resources", "root") },
    url: "/assets/manifest.js",
    version: "1",
  },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true },
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
