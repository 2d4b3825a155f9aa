import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

/** Their addresses hold the token of a one-time link: they are told to nobody, this site's own pages included. */
const SECRET_ADDRESS =
  /^\/(set-password|join|verify-address|mail-stop)(\.data)?\/?$|^\/unsubscribe\//i;

/** Their addresses hold a signed token, which alone decides: they are answered without a cookie, to whoever asks. */
const SIGNED_ADDRESS = /^\/unsubscribe\/[^/]+$/i;

/** Content security policy with a fresh nonce, and the headers that go with it. */
export function securityHeaders(development: boolean) {
  return (req: Request, res: Response, next: NextFunction) => {
    // A reviewer reads an applicant's documents beside the case: they alone may stand in a frame, of this site.
    const framed = req.path.startsWith("/documents/");
    const nonce = randomBytes(16).toString("base64");
    res.locals.nonce = nonce;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}'`,
      // React writes style attributes (bar widths); a stylesheet can come from this origin alone.
      `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self'${development ? " ws:" : ""}`,
      `object-src ${framed ? "'self'" : "'none'"}`,
      "base-uri 'self'",
      "form-action 'self'",
      `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    ];
    res.setHeader("Content-Security-Policy", policy.join("; "));
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    res.setHeader(
      "Referrer-Policy",
      SECRET_ADDRESS.test(req.path) ? "strict-origin" : "same-origin",
    );
    res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    next();
  };
}

/** Where this site is served by https, browsers are told to come in no other way for a year. */
export function httpsOnly(_req: Request, res: Response, next: NextFunction): void {
  res.setHeader("Strict-Transport-Security", "max-age=31536000");
  next();
}

/**
 * Cookies go along with requests that other sites cause: a write must name this site as its origin. Every
 * browser does so with a form; what does not is refused as well.
 *
 * @param secure is this site served by https?
 */
export function sameOriginOnly(secure: boolean) {
  return (req: Request, res: Response, next: NextFunction) => {
    const reads = req.method === "GET" || req.method === "HEAD";
    // A mail program posts here for its reader, from nowhere and with no session: the token in the path says it all.
    if (SIGNED_ADDRESS.test(req.path)) delete req.headers.cookie;
    if (reads || SIGNED_ADDRESS.test(req.path) || isOwn(req, secure)) next();
    else res.status(403).type("text/plain").send("Forbidden / 请求来源不明");
  };
}

function isOwn({ headers }: Request, secure: boolean): boolean {
  if (!headers.origin || !URL.canParse(headers.origin)) return false;
  const { host, protocol } = new URL(headers.origin);
  return host === headers.host && (!secure || protocol === "https:");
}
