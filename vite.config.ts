import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import { messageChunks } from "./app/platform/i18n/message-chunks.ts";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Pieces that most pages show come in one file; these are for those that ask for them. */
const ON_DEMAND =
  /\/app\/ui\/(combobox|typed-combobox|chart\/|clause-card|figure-words|goal-words|match-|score-|sector-tree|stat\.|verdict-|shell\/(palette|shortcut))/;

const OF_FORMS =
  /\/app\/ui\/(choice|conflict|date-|error-summary|field\.|field-error|file-|minute-|money-|readiness-|step-nav|text-input|typed-)/;

/** Four files instead of fifty small ones: React, the router, and the pieces of the design system. */
function browserChunks(): Plugin {
  return {
    name: "browser-chunks",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
    config: () => ({ build: { rollupOptions: { output: { manualChunks } } } }),
  };
}

function manualChunks(id: string): string | undefined {
  if (/\/node_modules\/(react|react-dom|scheduler)\//.test(id)) return "react";
  if (/\/node_modules\/(@remix-run|react-router|react-router-dom|turbo-stream)\//.test(id)) {
    return "router";
  }
  if (!id.includes("/app/ui/") || ON_DEMAND.test(id) || !/\.tsx?$/.test(id)) return undefined;
  return OF_FORMS.test(id) ? "fields" : "pieces";
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    messageChunks(),
    browserChunks(),
    remix({
      ignoredRouteFiles: ["**/*"],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
  ],
  build: { target: "es2022", assetsInlineLimit: 0 },
  optimizeDeps: { exclude: ["@node-rs/argon2", "better-sqlite3"] },
});
