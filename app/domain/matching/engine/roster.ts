import type { MatchContext } from "../context.ts";
import type { ApplicationProfile } from "../types.ts";
import type { Words } from "./dictionary.ts";
import { compileProfiles, type Profiles } from "./profiles.ts";

/** An application of the city. */
export interface Applicant {
  /** Its surrogate key. */
  number: number;
  /** Its lists in those that every application has. */
  slot: number;
  /** Its lists among those of needs, one for each distinct need. */
  needs: number[];
  profile: ApplicationProfile;
}

interface Block {
  members: Applicant[];
  compiled: Profiles | null;
}

/** One that changes has this many others compiled with it. */
const BLOCK = 256;

/** Applications, compiled by the block, so that one that changes costs little. */
export class Roster {
  readonly #words: Words;
  readonly #context: MatchContext;
  readonly #blocks: Block[] = [];
  readonly #byNumber = new Map<number, { applicant: Applicant; block: Block }>();

  constructor(words: Words, context: MatchContext) {
    this.#words = words;
    this.#context = context;
  }

  get count(): number {
    return this.#byNumber.size;
  }

  get(number: number): Applicant | undefined {
    return this.#byNumber.get(number)?.applicant;
  }

  add(applicant: Applicant): void {
    let block = this.#blocks.at(-1);
    if (!block || block.members.length >= BLOCK) {
      block = { members: [], compiled: null };
      this.#blocks.push(block);
    }
    block.members.push(applicant);
    block.compiled = null;
    this.#byNumber.set(applicant.number, { applicant, block });
  }

  remove(number: number): void {
    const known = this.#byNumber.get(number);
    if (!known) return;
    known.block.members = known.block.members.filter((each) => each.number !== number);
    known.block.compiled = null;
    this.#byNumber.delete(number);
  }

  /** All, by rising number. */
  inOrder(): Applicant[] {
    const all = [...this.#byNumber.values()].map(({ applicant }) => applicant);
    return all.sort((a, b) => a.number - b.number);
  }

  /** Each block's members with their profiles, which have the same order. */
  *blocks(): Generator<{ members: readonly Applicant[]; profiles: Profiles }> {
    for (const block of this.#blocks) yield this.#compiled(block);
  }

  /** Where an application is compiled. */
  find(number: number): { applicant: Applicant; profiles: Profiles; row: number } | null {
    const known = this.#byNumber.get(number);
    if (!known) return null;
    const { members, profiles } = this.#compiled(known.block);
    const { applicant } = known;
    return { applicant, profiles, row: members.indexOf(applicant) };
  }

  #compiled(block: Block): { members: readonly Applicant[]; profiles: Profiles } {
    block.compiled ??= compileProfiles(
      block.members.map(({ profile }) => profile),
      this.#words,
      this.#context,
    );
    return { members: block.members, profiles: block.compiled };
  }
}
