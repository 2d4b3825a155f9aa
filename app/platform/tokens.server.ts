import { createHash, randomBytes } from "node:crypto";

/** 256 random bits in the signs that a URL and a cookie can hold. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: SHA-256 in hex. Tokens are random, so no salt and no slow hash are needed. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
