import { SheetFileError } from "./file-error.ts";
import { type NumberMeaning, numberMeaning } from "./number-format.ts";
import { readXml } from "./xml.server.ts";
import type { Archive } from "./zip.server.ts";

/** What the sheets of a workbook share. */
export interface Workbook {
  sheets: { name: string; part: string; hidden: boolean }[];
  strings: string[];
  /** By the number of a cell's style. */
  styles: NumberMeaning[];
  is1904: boolean;
  /** Names of other workbooks that its formulas read. */
  links: string[];
}

/** @throws SheetFileError `macros`, `not-a-table`, `damaged` */
export function readWorkbook(archive: Archive): Workbook {
  const macros = archive.names.find((name) => /vbaProject|xl\/macrosheets\//i.test(name));
  if (macros) throw new SheetFileError("macros", macros);
  const main = mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const related = relations(archive, main);
  const found: { name: string; id: string; hidden: boolean }[] = [];
  let is1904 = false;
  readXml(needed(archive, main), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const hidden = (attributes.state ?? "visible") !== "visible";
      found.push({ name: attributes.name ?? "", id, hidden });
    },
  });
  return {
    sheets: found.flatMap(({ id, ...sheet }) => {
      const relation = related.get(id);
      return relation && /worksheet$/.test(relation.type)
        ? [{ ...sheet, part: relation.target }]
        : [];
    }),
    strings: sharedStrings(archive.part(partOf(related, "sharedStrings", folder))),
    styles: cellStyles(archive.part(partOf(related, "styles", folder))),
    is1904,
    links: archive.names.filter((name) => /externalLinks\/[^/]+\.xml$/.test(name)),
  };
}

/** The part that the package names its document, usually xl/workbook.xml. */
function mainPart(archive: Archive): string {
  const [main] = [...relations(archive, "").values()].filter(({ type }) =>
    /officeDocument$/.test(type),
  );
  if (!main) throw new SheetFileError("not-a-table", archive.names[0] ?? "");
  return main.target;
}

type Relations = Map<string, { type: string; target: string }>;

function relations(archive: Archive, of: string): Relations {
  const slash = of.lastIndexOf("/") + 1;
  const bytes = archive.part(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`);
  const found: Relations = new Map();
  if (!bytes) return found;
  readXml(bytes, {
    open(name, { Id = "", Type = "", Target = "", TargetMode }) {
      if (name !== "Relationship" || TargetMode === "External") return;
      found.set(Id, { type: Type, target: resolved(of.slice(0, slash), Target) });
    },
  });
  return found;
}

/** The name of a part as another in this folder writes it. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

function partOf(related: Relations, kind: string, folder: string): string {
  const [known] = [...related.values()].filter(({ type }) => type.endsWith(`/${kind}`));
  return known?.target ?? `${folder}${kind}.xml`;
}

function needed(archive: Archive, name: string): Uint8Array {
  const bytes = archive.part(name);
  if (!bytes) throw new SheetFileError("damaged", name);
  return bytes;
}

/** Texts that cells name by number: each may be in runs, and readings beside characters are not part of it. */
function sharedStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text = "";
  let taking = false;
  let beside = 0;
  readXml(bytes, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") beside++;
      else if (name === "t") taking = beside === 0;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      if (name === "t") taking = false;
      else if (name === "rPh") beside--;
      else if (name === "si") strings.push(text);
    },
  });
  return strings;
}

function cellStyles(bytes: Uint8Array | null): NumberMeaning[] {
  const codes = new Map<number, string>();
  const styles: NumberMeaning[] = [];
  if (!bytes) return styles;
  let within = false;
  readXml(bytes, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") within = true;
      else if (name === "xf" && within) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(numberMeaning(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") within = false;
    },
  });
  return styles;
}
