import { cleanText } from "../../input/text.ts";
import { brandIn } from "./brand.ts";
import { companyIn } from "./company.ts";
import { domainIn, phoneIn } from "./contact.ts";
import type { Identity, Naming } from "./naming.ts";
import { personIn } from "./person.ts";

/** The longest sentence with which a founder introduces the company before anybody may know it. */
export const LONGEST_PITCH = 120;

/**
 * The first place of a text that tells who wrote it, or null: the company, its people, brands, web addresses and mail,
 * telephones. Asked when the sentence is saved, when the application is submitted, when a note is sent with a request,
 * and again whenever either is shown, because the company may have got another name since.
 */
export function namingIn(text: string, identity: Identity): Naming | null {
  const plain = cleanText(text).normalize("NFKC");
  return (
    phoneIn(plain) ??
    domainIn(plain, identity) ??
    companyIn(plain, identity) ??
    personIn(plain, identity) ??
    brandIn(plain, identity)
  );
}

/** May the text be shown to those who must not know who wrote it? */
export function isAnonymous(text: string, identity: Identity): boolean {
  return namingIn(text, identity) === null;
}
