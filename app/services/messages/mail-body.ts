import type { MailWords } from "./mail-words.ts";

/** Why it was written and how to stop it, under the line. */
export interface MailFoot {
  lines: string[];
  links: { label: string; url: string }[];
}

/** Plain text, as it reads in a program that shows nothing else. */
export function mailText(words: MailWords, foot: MailFoot): string {
  const { greeting, paragraphs, acts, button, notes } = words;
  return [
    greeting,
    ...paragraphs,
    ...(acts.length > 0 ? [acts.map(({ text, url }) => `· ${text}\n  ${url}`).join("\n")] : []),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...notes,
    ["--", ...foot.lines, ...foot.links.map(({ label, url }) => `${label}: ${url}`)].join("\n"),
  ].join("\n\n");
}

const FONT =
  "font-family:-apple-system,'PingFang SC','Microsoft YaHei','Segoe UI',Helvetica,Arial,sans-serif";
const INK = "color:#1c2430";
const MUTED = "color:#5b6675";
const ACCENT = "#0b6b57";

/** The same as HTML that asks for nothing from elsewhere: no picture, no style sheet, no font. */
export function mailHtml(
  words: MailWords,
  { foot, lang, brand }: { foot: MailFoot; lang: string; brand: string },
): string {
  const { subject, greeting, paragraphs, acts, button, notes } = words;
  const body = [
    ...[greeting, ...paragraphs].map((text) => paragraph(text, INK)),
    acts.length > 0 ? list(acts) : "",
    button ? buttonOf(button) : "",
    ...notes.map((text) => paragraph(text, `${MUTED};font-size:14px`)),
  ].join("");
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head><body style="margin:0;background:#f3f5f7"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dfe4ea;border-radius:8px;${FONT};font-size:16px;line-height:1.6"><tr><td style="padding:18px 24px;border-bottom:1px solid #dfe4ea;font-weight:600;${INK}">${escaped(brand)}</td></tr><tr><td style="padding:20px 24px">${body}</td></tr><tr><td style="padding:14px 24px;border-top:1px solid #dfe4ea;font-size:13px;${MUTED}">${footOf(foot)}</td></tr></table></td></tr></table></body></html>`;
}

function paragraph(text: string, style: string): string {
  return `<p style="margin:0 0 14px;${style}">${escaped(text)}</p>`;
}

function list(acts: MailWords["acts"]): string {
  const items = acts.map(
    ({ text, url }) =>
      `<li style="margin:0 0 8px"><a href="${escaped(url)}" style="color:${ACCENT}">${escaped(text)}</a></li>`,
  );
  return `<ul style="margin:0 0 16px;padding-left:20px;${INK}">${items.join("")}</ul>`;
}

function buttonOf({ label, url }: { label: string; url: string }): string {
  return `<p style="margin:20px 0"><a href="${escaped(url)}" style="display:inline-block;padding:10px 18px;background:${ACCENT};color:#ffffff;border-radius:6px;text-decoration:none">${escaped(label)}</a></p>`;
}

function footOf({ lines, links }: MailFoot): string {
  const anchors = links.map(
    ({ label, url }) => `<a href="${escaped(url)}" style="${MUTED}">${escaped(label)}</a>`,
  );
  return [...lines.map(escaped), anchors.join(" · ")].filter((line) => line !== "").join("<br>");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
