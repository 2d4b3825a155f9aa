// First module of a thread that runs from source: teaches it TypeScript, then runs the module that it is given.
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";

register();
await import(pathToFileURL(process.argv[2]).href);
