import { randomBytes } from "node:crypto";
import type { NextFunction, Request, Response } from "express";

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
    res.setHeader("Referrer-Policy", "same-origin");
    res.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    res.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    next();
  };
}

/** Cookies go along with requests that other sites cause: a write must name this site as its origin. */
export function sameOriginOnly(req: Request, res: Response, next: NextFunction): void {
  if (req.method === "GET" || req.method === "HEAD") {
    next();
    return;
  }
  const origin = req.headers.origin;
  const foreign = origin === undefined ? isCrossSite(req) : hostOf(origin) !== req.headers.host;
  if (foreign) {
    res.status(403).type("text/plain").send("Forbidden / 请求来源不明");
    return;
  }
  next();
}

function isCrossSite(req: Request): boolean {
  const site = req.headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
