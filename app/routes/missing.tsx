import { notFound } from "#app/http/responses.ts";

/** Every address that is no page: the shell's boundary says so. */
export function loader(): never {
  throw notFound();
}

export default function Missing() {
  return null;
}
