import type { Reach, TimelineSide } from "#app/domain/deals/audience.ts";
import type { EntryFile, TimelineLine } from "#db/queries/deals/timeline.server.ts";
import type { RoomAnswer } from "./answer.ts";

/** What is written for others, what one side keeps to itself, and the answer to one question. */
export type Box = "shared" | "own" | `answer:${string}`;

/** A party that reads what is written, and how many of its people do now. */
export interface ReadingParty {
  /** Null for a party whose name the writer may not know yet. */
  name: string | null;
  side: TimelineSide;
  count: number;
}

/** Somebody who may read what is written in a box. */
export interface Mentionable {
  id: string;
  name: string;
  side: TimelineSide;
}

/** One way for words to go: the narrowest stands first and is the default. */
export interface ReachView {
  reach: Reach;
  readers: ReadingParty[];
}

/** What is written in a box becomes one of these. */
export type Writing = "message" | "word" | "question" | "note" | "answer";

/** One box to write in, for one reader. */
export interface BoxView {
  box: Box;
  writing: Writing;
  reaches: ReachView[];
  people: Mentionable[];
  draft: { text: string; savedAt: Date | null };
  /** Of questions, how many may still be asked. */
  left: number | null;
}

/** A line of the timeline with what its reader can do about it. */
export interface RoomLine extends TimelineLine {
  /** Who may be let in on it: nobody, or those who do not read it yet. */
  widenTo: ReachView | null;
  /** New words may be given for it. */
  mayCorrect: boolean;
  /** For a question that the reader may answer: the box for it. */
  answerBox: BoxView | null;
}

/** A file of the room, the newest of its name first. */
export interface RoomFile extends EntryFile {
  at: Date;
  by: string | null;
  /** The how-manieth of its name, and how many there are. */
  version: number;
  versions: number;
}

/** People of one party, as far as the reader may know them. */
export interface Participants {
  side: TimelineSide;
  name: string | null;
  count: number;
  people: { id: string; name: string }[];
}

/** What became of something that was sent without script, beside the form that it came from. */
export interface RoomReply {
  /** The box, or `correct:` or `widen:` with the entry. */
  form: string;
  text: string;
  answer: RoomAnswer;
}

/** A deal's room as one person sees it. */
export interface RoomView {
  dealId: string;
  userId: string;
  side: TimelineSide;
  lines: RoomLine[];
  /** Earlier lines that are not shown: the address of the page that begins with them. */
  earlier: string | null;
  /** The first line that the reader has not seen and should; null where there is none. */
  firstUnread: string | null;
  unread: number;
  boxes: BoxView[];
  files: RoomFile[];
  participants: Participants[];
}
