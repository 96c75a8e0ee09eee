/** A 32-bit hash of a text (FNV-1a), mixed with a seed. */
function hash(text: string, seed: number): number {
  let state = (2166136261 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 16777619) >>> 0;
  return state;
}

/** Numbers from 0 up to, not including, 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The items in an order that depends only on the seed and the salt. */
export function shuffled<Item>(items: readonly Item[], seed: number, salt: string): readonly Item[] {
  const next = chance(hash(salt, seed));
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}
