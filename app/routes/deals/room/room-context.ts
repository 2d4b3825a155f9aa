import { createContext } from "react";
import type { RoomReply } from "./room-view.ts";

interface Room {
  dealId: string;
  userId: string;
  /** What was answered to a form that was sent without script. */
  reply: RoomReply | null;
}

/** Which room the parts of a page belong to. */
export const RoomContext = createContext<Room>({ dealId: "", userId: "", reply: null });
