const FIRST_SIZE = 1 << 14;
const NUMBER = (1 << 24) - 1;
const TAG = ~NUMBER;
/** With more states than these, numbers could run into the bits above. */
export const STATES_MAX = NUMBER >> 1;

/** Distinct states in typed arrays, with an open-addressing index. */
export class StateTable {
  count = 0;
  at: Int32Array = new Int32Array(FIRST_SIZE);
  mood: Int32Array = new Int32Array(FIRST_SIZE);
  memory: Int32Array = new Int32Array(FIRST_SIZE);
  /** One more than the number of the state, with eight bits of its hash above, so that most others are told apart without a look; nought where nothing stands. */
  private index: Int32Array = new Int32Array(FIRST_SIZE * 4);
  private mask = FIRST_SIZE * 4 - 1;

  /** The number of a state, which is new if it is the greatest so far. */
  add(at: number, mood: number, memory: number): number {
    const mixed = hash(at, mood, memory);
    const tag = mixed & TAG;
    let position = mixed & this.mask;
    for (;;) {
      const entry = this.index[position] ?? 0;
      if (entry === 0) break;
      if ((entry & TAG) === tag) {
        const found = (entry & NUMBER) - 1;
        if (this.mood[found] === mood && this.at[found] === at && this.memory[found] === memory) return found;
      }
      position = (position + 1) & this.mask;
    }
    const number = this.count++;
    if (number >= this.at.length) this.grow();
    this.at[number] = at;
    this.mood[number] = mood;
    this.memory[number] = memory;
    this.index[position] = (number + 1) | tag;
    if (this.count * 3 > this.index.length * 2) this.rehash();
    return number;
  }

  private grow(): void {
    this.at = doubled(this.at);
    this.mood = doubled(this.mood);
    this.memory = doubled(this.memory);
  }

  private rehash(): void {
    this.index = new Int32Array(this.index.length * 4);
    this.mask = this.index.length - 1;
    for (let state = 0; state < this.count; state++) {
      const mixed = hash(this.at[state] ?? 0, this.mood[state] ?? 0, this.memory[state] ?? 0);
      let position = mixed & this.mask;
      while (this.index[position] !== 0) position = (position + 1) & this.mask;
      this.index[position] = (state + 1) | (mixed & TAG);
    }
  }
}

function hash(at: number, mood: number, memory: number): number {
  let mixed = Math.imul(mood, 0x9e3779b1) ^ Math.imul(at, 0x85ebca6b) ^ Math.imul(memory, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The same numbers with room for as many again. */
export function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
