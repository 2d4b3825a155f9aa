import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";

/** Sends presses of plain links, those of lists (`RowLink`) and of the navigation, through the router. Without script they are links all the same. */
export function useRowLinks(): void {
  const navigate = useNavigate();
  useEffect(() => {
    function pressed(event: MouseEvent): void {
      const link = linkPressed(event);
      if (!link) return;
      event.preventDefault();
      const preventScrollReset = link.dataset.keepScroll !== undefined;
      navigate(link.pathname + link.search + link.hash, { preventScrollReset });
    }
    document.addEventListener("click", pressed);
    return () => document.removeEventListener("click", pressed);
  }, [navigate]);
}

/** The link of a list's row that a plain press means to follow here. */
function linkPressed(event: MouseEvent): HTMLAnchorElement | null {
  const asksElsewhere =
    event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || asksElsewhere || !(event.target instanceof Element)) return null;
  const link = event.target.closest<HTMLAnchorElement>(":is(.list, .rows) a[href], a.nav-link");
  return link && link.origin === location.origin && !link.target ? link : null;
}
