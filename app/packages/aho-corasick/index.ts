/**
 * Aho–Corasick over UTF-16 units in flat arrays: all patterns are found in one pass, and the time
 * depends on the length of the text and the number of finds, not on the number of patterns.
 */
export interface Automaton {
  /** Calls `found(pattern, end)` for every occurrence, ends ascending, longest first at one end. */
  scan(text: string, found: (pattern: number, end: number) => void): void;
}

/** @param patterns non-empty and distinct; a pattern is named by its index */
export function createAutomaton(patterns: readonly string[]): Automaton {
  const trie = grownTrie(patterns);
  const { fail, output } = linked(trie);
  const { symbols, root, next, own } = trie;

  function scan(text: string, found: (pattern: number, end: number) => void): void {
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const symbol = symbols[text.charCodeAt(at)];
      if (symbol === 0) {
        state = 0;
        continue;
      }
      let to = state === 0 ? root[symbol] : next.get(state, symbol);
      while (to < 0 && state !== 0) {
        state = fail[state];
        to = state === 0 ? root[symbol] : next.get(state, symbol);
      }
      state = to < 0 ? 0 : to;
      for (let hit = state; hit > 0; hit = output[hit]) {
        const pattern = own[hit];
        if (pattern >= 0) found(pattern, at + 1);
      }
    }
  }

  return { scan };
}

interface Trie {
  /** Symbol of each UTF-16 unit, 0 where no pattern has it. */
  symbols: Uint16Array;
  /** State after one symbol from the start, -1 where there is none. */
  root: Int32Array;
  next: Edges;
  /** Pattern that ends in a state, -1 where none does. */
  own: Int32Array;
  parent: Int32Array;
  symbolInto: Uint16Array;
  states: number;
}

function grownTrie(patterns: readonly string[]): Trie {
  const units = patterns.reduce((sum, pattern) => sum + pattern.length, 0);
  const symbols = new Uint16Array(65_536);
  let alphabet = 1;
  for (const pattern of patterns) {
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      if (symbols[unit] === 0) symbols[unit] = alphabet++;
    }
  }
  const root = new Int32Array(alphabet).fill(-1);
  const next = createEdges(units + 1);
  const own = new Int32Array(units + 1).fill(-1);
  const parent = new Int32Array(units + 1);
  const symbolInto = new Uint16Array(units + 1);
  let states = 1;
  patterns.forEach((pattern, index) => {
    let state = 0;
    for (let at = 0; at < pattern.length; at++) {
      const symbol = symbols[pattern.charCodeAt(at)];
      let to = state === 0 ? root[symbol] : next.get(state, symbol);
      if (to < 0) {
        to = states++;
        if (state === 0) root[symbol] = to;
        else next.set(state, symbol, to);
        parent[to] = state;
        symbolInto[to] = symbol;
      }
      state = to;
    }
    if (state !== 0) own[state] = index;
  });
  return { symbols, root, next, own, parent, symbolInto, states };
}

/** Failure links level by level, and for each state the next one on that path where a pattern ends. */
function linked({ root, next, own, parent, symbolInto, states }: Trie) {
  const fail = new Int32Array(states);
  const output = new Int32Array(states);
  for (const state of byDepth(parent, states)) {
    const symbol = symbolInto[state];
    let from = parent[state];
    let to = 0;
    while (from !== 0) {
      from = fail[from];
      const seen = from === 0 ? root[symbol] : next.get(from, symbol);
      if (seen >= 0) {
        to = seen;
        break;
      }
    }
    fail[state] = to;
    output[state] = own[to] >= 0 ? to : output[to];
  }
  return { fail, output };
}

/** States by distance from the start: a parent is always made before its children. */
function byDepth(parent: Int32Array, states: number): number[] {
  const depth = new Int32Array(states);
  for (let state = 1; state < states; state++) {
    depth[state] = depth[parent[state]] + 1;
  }
  return Array.from({ length: states - 1 }, (_, index) => index + 1).sort(
    (a, b) => depth[a] - depth[b] || a - b,
  );
}

interface Edges {
  /** -1 where there is no edge. */
  get(state: number, symbol: number): number;
  set(state: number, symbol: number, to: number): void;
}

/** Edges in one open-addressed table, at most half full. */
function createEdges(most: number): Edges {
  let size = 16;
  while (size < most * 2) size *= 2;
  const mask = size - 1;
  const from = new Int32Array(size).fill(-1);
  const by = new Uint16Array(size);
  const targets = new Int32Array(size);

  function slot(state: number, symbol: number): number {
    const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (from[at] !== -1 && (from[at] !== state || by[at] !== symbol)) at = (at + 1) & mask;
    return at;
  }

  return {
    get(state, symbol) {
      const at = slot(state, symbol);
      return from[at] === -1 ? -1 : targets[at];
    },
    set(state, symbol, to) {
      const at = slot(state, symbol);
      from[at] = state;
      by[at] = symbol;
      targets[at] = to;
    },
  };
}
