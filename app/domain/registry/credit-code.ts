const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Is this a unified social credit code whose check character is right (GB 32100-2015)?
 * 18 characters of an alphabet without I, O, S, V and Z; the last makes the weighted sum 0 modulo 31.
 *
 * @example isCreditCode("91310000MA1K35YA09")
 */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  return code.charAt(17) === checkCharacter(code.slice(0, 17));
}

/** The check character of the first 17. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, i) => total + weight * ALPHABET.indexOf(first17.charAt(i)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** As typed to the written form: no spaces, upper case, full-width characters made plain. */
export function normalizeCreditCode(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}
