import { join, relative, resolve } from "node:path";
import ts from "typescript";

/*
 * `npm run typecheck` checks every file once: by tsconfig.strict.json, where reading an index may give undefined, and by
 * tsconfig.json alone where flat arrays are walked within their bounds and each read would need a cast.
 */
const FLAT_ARRAYS = ["app/packages/", "app/domain/matching/engine/", "tests/bench/city/floor.ts"];
const ROOT = resolve(import.meta.dirname, "../..");

function check(config: string, counts: (path: string) => boolean): ts.Diagnostic[] {
  const { fileNames, options, errors } = configOf(config);
  const program = ts.createProgram({ rootNames: fileNames.filter(counts), options });
  return [
    ...errors,
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program
      .getSourceFiles()
      .filter(({ fileName }) => !fileName.includes("/node_modules/") && counts(fileName))
      .flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]),
  ];
}

function configOf(name: string): ts.ParsedCommandLine {
  const read = ts.readConfigFile(join(ROOT, name), ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT);
  return { ...parsed, errors: [...(read.error ? [read.error] : []), ...parsed.errors] };
}

function isFlat(file: string): boolean {
  const path = relative(ROOT, file);
  return FLAT_ARRAYS.some((folder) => path.startsWith(folder));
}

const found = [
  ...check("tsconfig.strict.json", (file) => !isFlat(file)),
  ...check("tsconfig.json", isFlat),
];
process.stderr.write(
  ts.formatDiagnostics(found, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => "\n",
  }),
);
process.exitCode = found.length > 0 ? 1 : 0;
