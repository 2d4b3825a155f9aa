import { cleanText } from "./text.ts";

/** The width of signs, of what may stand in an address; letters of other scripts stay. */
const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;

/** A web address as typed, with its scheme: "ｅｘａｍｐｌｅ．ｃｏｍ" becomes https://example.com. "" for nothing. */
export function normalizeWebAddress(typed: string): string {
  const plain = cleanText(typed)
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET))
    .replace(/\s+/gu, "")
    .replaceAll("。", ".");
  return plain === "" || /^[a-z]+:\/\//i.test(plain) ? plain : `https://${plain}`;
}
