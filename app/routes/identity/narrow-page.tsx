import type { ReactNode } from "react";

/** The narrow column of a page that asks for one thing: sign in, register. */
export function NarrowPage({
  title,
  lead,
  children,
  after,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  after: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-100 gap-6 py-6 sm:py-12">
      <div className="grid gap-1">
        <h1 className="text-xl">{title}</h1>
        {lead && <p className="text-muted">{lead}</p>}
      </div>
      {children}
      <div className="grid gap-1 border-t border-line pt-4 text-muted">{after}</div>
    </div>
  );
}
