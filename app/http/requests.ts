import type { NextFunction, Request, Response } from "express";

const METHODS = ["GET", "HEAD", "POST"];
/** More than any list has filters. Each stands in every link of the page again. */
const MOST_PARAMETERS = 200;

/** Pages are read and forms are posted; no page knows another method, and some cannot even be passed on. */
export function knownMethods(req: Request, res: Response, next: NextFunction): void {
  if (METHODS.includes(req.method)) {
    next();
    return;
  }
  res.status(405).set("Allow", METHODS.join(", ")).type("text/plain");
  res.send("Method not allowed / 不支持这种请求方法");
}

/**
 * An address that is none is refused before anybody tries to read it: a host that cannot be, percent signs
 * that stand for nothing, NUL, which no row is called by and which one of the engines cannot hold, and hundreds
 * of parameters.
 */
export function readableAddress(req: Request, res: Response, next: NextFunction): void {
  // A port from this header would be taken on trust; paths are all that the product reads of an address.
  delete req.headers["x-forwarded-host"];
  const whole = `${req.protocol}://${req.headers.host}${req.originalUrl}`;
  const few = req.originalUrl.split("&", MOST_PARAMETERS + 1).length <= MOST_PARAMETERS;
  if (few && isDecodable(req.path) && !/%00/.test(req.originalUrl) && URL.canParse(whole)) {
    next();
    return;
  }
  res.status(400).type("text/plain").send("This address cannot be read / 无法识别这个地址");
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return path.startsWith("/");
  } catch {
    return false;
  }
}
