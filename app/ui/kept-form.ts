/** What somebody sent that could not be kept, so that its page can offer to send it again. */
export interface KeptForm {
  /** The path that it was sent to. */
  action: string;
  /** In their order; a name may come twice. */
  fields: [name: string, value: string][];
}

/** The form that the data of an error carries; null where there is none. */
export function keptForm(data: unknown): KeptForm | null {
  if (typeof data !== "object" || data === null || !("kept" in data)) return null;
  return (data.kept as KeptForm | null) ?? null;
}
