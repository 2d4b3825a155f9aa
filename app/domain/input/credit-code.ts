import type { Reading } from "./reading.ts";
import { plainWidth } from "./text.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const LENGTH = 18;
/** Places 3 to 8 name the registering authority by its division. */
const DIVISION = { from: 2, to: 8 };

/** What forms show; nobody's. */
export const EXAMPLE_CREDIT_CODE = withCheckCharacter("91310000MA1K35YA0");

/**
 * A unified social credit code (GB 32100-2015) as it is written: 18 characters of an alphabet without I, O, S, V and
 * Z, of which those from the third to the eighth are digits. Whether its check character is right, `checkFits` says:
 * some older licences carry one that is not.
 *
 * @returns "personal-id" for what is the number of a person's identity card: it is not to be kept anywhere
 */
export function parseCreditCode(typed: string): Reading<string> {
  const code = plainWidth(typed).replace(/[\s-]/g, "").toUpperCase();
  if (isPersonalId(code) && !(isWritten(code) && checkFits(code))) return { fault: "personal-id" };
  const at = [...code].findIndex(
    (sign, place) => !(isDivision(place) ? /\d/.test(sign) : ALPHABET.includes(sign)),
  );
  if (code.length !== LENGTH) return { fault: "credit-length", values: { count: code.length } };
  if (at < 0) return { value: code };
  const values = { place: at + 1, sign: code.charAt(at) };
  return { fault: isDivision(at) ? "credit-digit" : "credit-letter", values };
}

/** Does the last character make the weighted sum 0 modulo 31? */
export function checkFits(code: string): boolean {
  return withCheckCharacter(code.slice(0, -1)) === code;
}

/** The first 17 characters with the eighteenth that fits them. */
export function withCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)),
    0,
  );
  return first17 + ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function isWritten(code: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code);
}

function isDivision(place: number): boolean {
  return place >= DIVISION.from && place < DIVISION.to;
}

/** Of the number of an identity card (GB 11643): what each digit weighs, and the last for each remainder by 11. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/** 17 digits and a digit or X, with a date of birth at places 7 to 14 and the right check character? */
function isPersonalId(code: string): boolean {
  if (!/^\d{17}[\dX]$/.test(code)) return false;
  const [year, month, day] = [code.slice(6, 10), code.slice(10, 12), code.slice(12, 14)];
  const date = new Date(`${year}-${month}-${day}T00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(code[i]), 0);
  return ID_CHECKS.charAt(sum % 11) === code.charAt(17);
}
