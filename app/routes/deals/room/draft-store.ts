/**
 * What was typed into a box and is not known to be kept by the server, in this tab: it outlives a lost session, a
 * server that is away or full, and a page that was left. A record goes once the server has the same words.
 */
export interface DraftStore {
  read(): string | null;
  keep(text: string): void;
  forget(): void;
}

/** @param box whose, of which deal, and which of its boxes: two never share a record */
export function draftStore(box: { userId: string; dealId: string; box: string }): DraftStore {
  const key = `parkmatch.box/${box.userId}/${box.dealId}/${box.box}`;
  return {
    read: () => tried((store) => store.getItem(key)),
    keep: (text) => void tried((store) => store.setItem(key, text)),
    forget: () => void tried((store) => store.removeItem(key)),
  };
}

/** A browser may refuse its store or have no room in it: the server keeps the draft all the same. */
function tried<T>(use: (store: Storage) => T): T | null {
  try {
    return use(window.sessionStorage);
  } catch {
    return null;
  }
}
