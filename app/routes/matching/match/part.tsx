import type { ReactNode } from "react";

/** One titled part of the panel. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm">{title}</h3>
      {children}
    </section>
  );
}
