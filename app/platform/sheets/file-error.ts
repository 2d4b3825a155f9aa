import type { FileFault } from "#app/domain/imports/sheet.ts";

/** A file that is refused whole: why, and the part of it or the number that it is refused for. */
export class SheetFileError extends Error {
  override name = "SheetFileError";
  readonly fault: FileFault;
  readonly value: string;

  constructor(fault: FileFault, value = "") {
    super(value === "" ? fault : `${fault}: ${value}`);
    this.fault = fault;
    this.value = value;
  }
}
