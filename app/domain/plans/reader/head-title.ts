import type { Span } from "./reading-text.ts";

export interface FoundTitle extends Span {
  title: string;
}

const KIND =
  "(?:行动方案|实施方案|工作方案|建设方案|发展方案|方案|行动计划|三年计划|计划|规划纲要|规划|若干意见|实施意见|指导意见|意见|若干措施|政策措施|措施|若干政策|纲要|实施办法|管理办法|办法|实施细则|要点)";
const YEARS = "(?:\\([^()\\n]{0,6}(?:19|20)\\d\\d[^()\\n]{0,14}\\)?)?";
const STAGE = "(?:\\((?:征求意见稿|草案|讨论稿|送审稿|公开征求意见稿|试行|修订)\\))?";
const TITLE_LINE = new RegExp(`^[^,。;:!?\\n]{4,80}${KIND}${STAGE}${YEARS}${STAGE}$`);

/** The plan's title: named by its covering letter, else its own first line. */
export function readTitle(text: string, headEnd: number): FoundTitle | null {
  return announced(text, headEnd) ?? ownLine(text, headEnd) ?? lineAnywhere(text) ?? made(text);
}

const ANNOUNCING = [/(?:印发|转发|发布|下发|公布|批转|修订)(?:《|<)/g, /(?:现将|现就)《/g];

function announced(text: string, headEnd: number): FoundTitle | null {
  const head = text.slice(0, headEnd + 400);
  for (const form of ANNOUNCING) {
    for (const { index, 0: said } of head.matchAll(form)) {
      const found = titleAt(text, index + said.length - 1);
      if (found && new RegExp(`${KIND}`).test(found.title)) return withYears(text, found);
    }
  }
  for (const { index } of head.matchAll(/《/g)) {
    const found = titleAt(text, index);
    if (!found) continue;
    const behind = text.slice(found.end + 1, found.end + 60);
    if (/^(?:\([^)]*\))?(?:已|业)经|^[^。]{0,20}(?:现印发|予以印发)/.test(behind))
      return withYears(text, found);
  }
  return null;
}

/** What stands between 《 at a place and its 》. */
function titleAt(text: string, open: number): FoundTitle | null {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + 160); at++) {
    const sign = text.charAt(at);
    if (sign === "《") depth++;
    else if (sign === "》" && --depth === 0) {
      return { start: open + 1, end: at, title: text.slice(open + 1, at).replace(/\n/g, "") };
    }
  }
  return null;
}

/** A letter may leave out the years that the title's own line has. */
function withYears(text: string, found: FoundTitle): FoundTitle {
  if (/(?:19|20)\d\d/.test(found.title)) return found;
  const bare = found.title.replace(/\(.*$/, "");
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    const behind = /^\n?(\([^()\n月]{0,6}(?:19|20)\d\d[^()\n月]{0,14}(?:\)|(?=\n)))/.exec(
      text.slice(at + bare.length, at + bare.length + 30),
    );
    if (behind) {
      const end = at + bare.length + behind[0].length;
      return { start: at, end, title: closed(bare + (behind[1] ?? "")) };
    }
  }
  return found;
}

function closed(title: string): string {
  return title.includes("(") && !title.includes(")") ? `${title})` : title;
}

function ownLine(text: string, headEnd: number): FoundTitle | null {
  return titleLine(text, 0, headEnd + 200);
}

function lineAnywhere(text: string): FoundTitle | null {
  return titleLine(text, 0, 3000);
}

function titleLine(text: string, from: number, until: number): FoundTitle | null {
  let start = from;
  for (const line of text.slice(from, until).split("\n")) {
    const bare = line
      .replace(/^(?:附件\d*[:：]?|名称[:：]?)/, "")
      .replace(/\s*\([^()]{0,8}[〔[(]?\d{4}[〕\])]?\d{0,4}号\)$/, "");
    if (TITLE_LINE.test(bare) && !/^(?:[一二三四五六七八九十]+、|\(|\d+[.、])/.test(bare)) {
      const at = start + line.indexOf(bare);
      const found = { start: at, end: at + bare.length, title: bare };
      const of = /^(.*?)关于(?:印发|转发|发布)/.exec(bare);
      if (!of) return withYears(text, found);
    }
    start += line.length + 1;
  }
  return null;
}

/** "… 联合制定《…》": only the text itself says what it is. */
function made(text: string): FoundTitle | null {
  for (const { index, 0: said } of text
    .slice(0, 3000)
    .matchAll(/(?:制定|制订|编制|出台|研究起草|起草)(?:了|本)?《/g)) {
    const found = titleAt(text, index + said.length - 1);
    if (found) return found;
  }
  const self =
    /(?:制定|制订|编制)(?:本)?([^,。《》\n]{2,40}(?:方案|计划|规划|意见|措施)(?:\([^()]*\))?)/.exec(
      text.slice(0, 1500),
    );
  if (!self) return null;
  void self;
  return null;
}
