import { audienceOf, partiesOf, type Reach } from "#app/domain/deals/audience.ts";
import { type Reading, readingOf } from "#app/domain/deals/reader.ts";
import {
  questionState,
  questionsLeft,
  type Room,
  roomOf,
  sharedKind,
} from "#app/domain/deals/room.ts";
import { isTalk } from "#app/domain/deals/talk.ts";
import { can } from "#app/domain/identity/permissions.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { readTimeline } from "#app/services/deals/read-timeline.server.ts";
import { type DealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { draftsOf } from "#db/queries/deals/drafts.server.ts";
import { type PersonReading, peopleReading } from "#db/queries/deals/people-reading.server.ts";
import { unreadOf } from "#db/queries/deals/read-mark.server.ts";
import type { TimelineLine } from "#db/queries/deals/timeline.server.ts";
import { filesOfRoom } from "./files-of-room.ts";
import { mentionable, participants, readingParties } from "./people-of-room.ts";
import type { Box, BoxView, ReachView, RoomLine, RoomView, Writing } from "./room-view.ts";

/** What the parts of a room are made from. */
interface Seen {
  context: DealContext;
  reading: Reading;
  room: Room;
  lines: TimelineLine[];
  /** Everybody who reads what is written for all parties. */
  people: PersonReading[];
  drafts: Awaited<ReturnType<typeof draftsOf>>;
  /** May decide about the deal on its side; others of a side only look on. */
  acts: boolean;
}

/** A deal's room as this person sees it; null for whoever stands on no side of it. */
export async function loadRoom(
  { db, actor }: SignedInVisit,
  context: DealContext,
): Promise<RoomView | null> {
  const subject = subjectOf(context);
  const reading = readingOf(actor, subject);
  if (!reading) return null;
  const { ends, stand, viewer } = reading;
  const { id: dealId, state, introducedAt } = context.deal;
  const { userId } = actor;
  const audience = [...partiesOf(ends), stand.party];
  const { providerInStanding } = subject;
  const seen: Seen = {
    ...{ context, reading },
    room: roomOf({ state, introduced: introducedAt !== null }),
    lines: await readTimeline(db.read, { actor, context }),
    people: await peopleReading(db.read, { ends, audience, providerInStanding }),
    drafts: await draftsOf(db.read, { userId, dealId }),
    acts:
      stand.side === "provider"
        ? can(actor, "deal:act-as-provider", subject)
        : stand.side === "district" || can(actor, "deal:act-as-startup", subject),
  };
  const unread = await unreadOf(db.read, { viewer, dealId });
  return {
    ...{ dealId, userId, side: stand.side },
    lines: seen.lines.map((line) => withActs(line, seen)),
    earlier: null,
    firstUnread: unread.first,
    unread: unread.count,
    boxes: boxesOf(seen),
    files: filesOfRoom(seen.lines),
    participants: participants(seen.people, reading),
  };
}

function boxesOf(seen: Seen): BoxView[] {
  if (!seen.acts) return [];
  const shared = sharedBox(seen);
  return [...(shared ? [shared] : []), boxOf(seen, "own", { writing: "note", reaches: ["own"] })];
}

function sharedBox(seen: Seen): BoxView | null {
  const { reading, room, lines, context } = seen;
  const { side } = reading.stand;
  if (side === "provider" && room === "questions") {
    const left = context.deal.state === "interested" ? questionsLeft(room, lines) : 0;
    return left === 0
      ? null
      : boxOf(seen, "shared", { writing: "question", reaches: ["sides"], left });
  }
  const kind = sharedKind(side, room);
  if (kind === null) return null;
  const reaches: Reach[] = kind === "word" ? ["all"] : ["sides", "all"];
  return boxOf(seen, "shared", { writing: kind, reaches });
}

function boxOf(
  seen: Seen,
  box: Box,
  { writing, reaches, left = null }: { writing: Writing; reaches: Reach[]; left?: number | null },
): BoxView {
  const views = reaches.map((reach) => reachOf(seen, reach));
  const widest = audienceFor(seen, reaches.at(-1) ?? "own");
  return {
    ...{ box, writing, left },
    // A farther reach with nobody more in it is none.
    reaches: views.filter(
      ({ readers }, at) => at === 0 || readers.length > (views[0]?.readers.length ?? 0),
    ),
    people: mentionable(among(seen.people, widest), seen.reading),
    draft: draftOf(seen, box),
  };
}

function draftOf({ drafts }: Seen, box: Box): BoxView["draft"] {
  return drafts.get(box) ?? { text: "", savedAt: null };
}

function audienceFor({ reading: { ends, stand } }: Seen, reach: Reach): string[] {
  return audienceOf(reach, { ends, party: stand.party });
}

function reachOf(seen: Seen, reach: Reach): ReachView {
  const readers = among(seen.people, audienceFor(seen, reach));
  return { reach, readers: readingParties(readers, seen.reading) };
}

/** Of the people of all parties those whom an audience names: staff by their area's name or by their own body. */
function among(people: readonly PersonReading[], audience: readonly string[]): PersonReading[] {
  const areas = audience.some((party) => party.startsWith("area:"));
  return people.filter(
    ({ side, party }) => audience.includes(party) || (side === "district" && areas),
  );
}

/** A line with what its reader can do about it. */
function withActs(line: TimelineLine, seen: Seen): RoomLine {
  const { room, acts } = seen;
  const own = line.mine && isTalk(line.what) && !line.withheld;
  return {
    ...line,
    mayCorrect: own && acts && (line.what === "note" || room !== "closed"),
    widenTo: own && acts ? widening(line, seen) : null,
    answerBox: answerBox(line, seen),
  };
}

/** The next farther reach of one's own note or message. */
function widening({ what, readers }: TimelineLine, seen: Seen): ReachView | null {
  const { reading, room } = seen;
  if ((what !== "note" && what !== "message") || room !== "open") return null;
  const alone = readers.length === 1;
  const reach = alone && reading.stand.side !== "district" ? "sides" : "all";
  const before = readers;
  const after = reachOf(seen, reach);
  const added = after.readers.filter(({ side }) => !before.includes(side));
  return added.length === 0 ? null : { reach, readers: added };
}

function answerBox(line: TimelineLine, seen: Seen): BoxView | null {
  const { reading, context, lines, acts } = seen;
  if (line.what !== "question" || reading.stand.side !== "startup" || !acts) return null;
  const { state } = context.deal;
  if (questionState(line, { lines, state }) !== "waiting") return null;
  return boxOf(seen, `answer:${line.id}`, { writing: "answer", reaches: ["sides"] });
}
