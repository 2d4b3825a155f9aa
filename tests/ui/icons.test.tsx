import * as lucide from "lucide-react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ICON_NAMES } from "#app/ui/icon-names.ts";

/** "file-pen" → FilePen, as lucide exports it. */
function component(name: string): lucide.LucideIcon {
  const exported = name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
  return (lucide as unknown as Record<string, lucide.LucideIcon>)[exported] as lucide.LucideIcon;
}

function symbol(name: string): string {
  const Drawing = component(name);
  const inner = renderToStaticMarkup(<Drawing />).replace(/^<svg[^>]*>|<\/svg>$/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24">${inner}</symbol>`;
}

test("the sprite holds every icon of lists as lucide draws it (vitest -u writes it anew)", async () => {
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">\n${ICON_NAMES.map(symbol).join("\n")}\n</svg>\n`;
  await expect(sprite).toMatchFileSnapshot("../../app/ui/icons.svg");
});
