import type { ReactNode } from "react";

interface RowLinkProps {
  to: string;
  children: ReactNode;
  /** The whole row can be pressed. */
  stretched?: boolean;
  /** Opens beside the list, which keeps its place. */
  keepScroll?: boolean;
}

/**
 * A link in a row of a list: plain markup, because a router's link looks up its routes each time it is drawn, which
 * for fifty rows is a third of the page's time. `useRowLinks` in the frame makes it go without loading the page anew.
 *
 * @param to an absolute path of this site
 */
export function RowLink({ to, children, stretched, keepScroll }: RowLinkProps) {
  return (
    <a
      href={to}
      className={stretched ? "stretched" : undefined}
      data-keep-scroll={keepScroll ? "" : undefined}
    >
      {children}
    </a>
  );
}
