import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type PageWidth = "reading" | "tool" | "wide";

const WIDTHS: Record<PageWidth, string> = {
  reading: "max-w-reading",
  tool: "max-w-tool",
  wide: "max-w-none",
};

/** The column of one page: 720 px for reading and forms, 1,120 px for tools, or all there is. */
export function Page({
  width = "tool",
  className,
  children,
}: {
  width?: PageWidth;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes("mx-auto w-full min-w-0", WIDTHS[width], className)}>{children}</div>
  );
}

interface SectionProps {
  id?: string;
  title: ReactNode;
  /** Beside the title: a count, a link. */
  aside?: ReactNode;
  lead?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled part of a page; hierarchy by space and weight, not by boxes. */
export function Section({ id, title, aside, lead, className, children }: SectionProps) {
  return (
    <section
      id={id}
      className={classes("grid min-w-0 scroll-mt-10 content-start gap-3 pt-6 pb-2", className)}
    >
      <div className="grid gap-0.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="text-base">{title}</h2>
          {aside && <div className="text-sm text-muted">{aside}</div>}
        </div>
        {lead && <p className="max-w-reading text-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** A quiet ground for something that belongs together, such as one form. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={classes("min-w-0 rounded-md border border-line bg-surface p-4", className)}>
      {children}
    </div>
  );
}
