import { createContext, useContext } from "react";

export interface FieldState {
  id: string;
  name: string;
  /** Ids of hint and error. */
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

export const FieldContext = createContext<FieldState | null>(null);

/** What a save in the background refused, by field: told beside it, as what a button's answer says. */
export const RefusedContext = createContext<Readonly<Record<string, string[]>>>({});

interface ControlProps {
  id?: string;
  name?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
}

/**
 * What a control takes from the field around it; its own id and name win. Required is announced and
 * not enforced: the server's messages say more than the browser's bubble.
 */
export function useControl(own: { id?: string; name?: string }): ControlProps {
  const field = useContext(FieldContext);
  if (!field) return own;
  return {
    id: own.id ?? field.id,
    name: own.name ?? field.name,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}
