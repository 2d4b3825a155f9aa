import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";

/** Whoever looks at a page for so long has seen what is new on it. */
const SEEN_MS = 2000;

interface Seen {
  dealId: string;
  /** The last line that the page shows. */
  last: string | undefined;
  unread: number;
  firstUnread: string | null;
}

/**
 * Marks what is new as read once it has been in view for two seconds. The mark of where it begins stays until the page
 * is left.
 *
 * @returns the first line that was unread when the page was opened, or came since
 */
export function useMarkRead({ dealId, last, unread, firstUnread }: Seen): string | null {
  const { revalidate } = useRevalidator();
  const [marked, setMarked] = useState<{ dealId: string; from: string | null }>({
    dealId,
    from: firstUnread,
  });
  const from = marked.dealId === dealId ? (marked.from ?? firstUnread) : firstUnread;
  useEffect(() => {
    if (firstUnread) setMarked({ dealId, from: firstUnread });
  }, [dealId, firstUnread]);

  useEffect(() => {
    if (unread === 0 || last === undefined) return;
    const timer = setTimeout(async () => {
      if (document.visibilityState !== "visible") return;
      const body = new URLSearchParams({ intent: "read", entry: last });
      // What was not heard is marked by the next look.
      const response = await fetch(`/deals/${dealId}/room`, { method: "POST", body }).catch(
        () => null,
      );
      if (response?.ok) revalidate();
    }, SEEN_MS);
    return () => clearTimeout(timer);
  }, [dealId, last, unread, revalidate]);
  return from;
}
