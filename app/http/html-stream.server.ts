import { Transform } from "node:stream";

/**
 * The stream that React writes a page into. Where a character of several bytes does not fit into the rest
 * of its buffer, React 18 sends that rest along as zero bytes (facebook/react#24985); a browser would
 * show them as unknown signs and send them back with a form. A page has no zero bytes of its own.
 */
export function htmlStream(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let end = chunk.length;
      while (end > 0 && chunk[end - 1] === 0) end--;
      done(null, end === chunk.length ? chunk : chunk.subarray(0, end));
    },
  });
}
