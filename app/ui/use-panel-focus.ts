import { useLocation, useNavigate } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/** The history's name for the page that was loaded as a whole: nobody has pressed anything yet. */
const FIRST = "default";

/**
 * Takes the focus into a panel when it opens or shows another item, and back to the item's line in the list when it
 * closes; Escape in the panel closes it.
 *
 * @param closeTo the address of the list alone
 */
export function usePanelFocus(closeTo: string): RefObject<HTMLElement> {
  const panel = useRef<HTMLElement>(null);
  const { pathname, key } = useLocation();
  const navigate = useNavigate();
  const first = useRef(key === FIRST);
  useEffect(() => {
    if (!first.current) panel.current?.focus({ preventScroll: true });
    first.current = false;
    return () => {
      // The list is drawn anew without the panel beside it: its line is there after that.
      requestAnimationFrame(() => goBackTo(pathname));
    };
  }, [pathname]);
  useEffect(() => {
    const opened = panel.current;
    function pressed(event: KeyboardEvent): void {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      navigate(closeTo, { preventScrollReset: true });
    }
    opened?.addEventListener("keydown", pressed);
    return () => opened?.removeEventListener("keydown", pressed);
  }, [closeTo, navigate]);
  return panel;
}

/** To the link of a closed item, where nothing else has taken the focus meanwhile. */
function goBackTo(pathname: string): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")];
  links.find((link) => link.pathname === pathname)?.focus({ preventScroll: true });
}
