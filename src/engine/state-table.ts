import type { Registers, Space } from './registers';

/** Distinct states in 32-bit words, with an open-addressing index. */
export class StateTable {
  count = 0;
  private data: Int32Array;
  private index = new Int32Array(1 << 12).fill(-1);
  private readonly scratch: Int32Array;

  constructor(private readonly space: Space) {
    this.data = new Int32Array(space.words << 11);
    this.scratch = new Int32Array(space.words);
  }

  add(registers: Registers): boolean {
    const { words, slots } = this.space;
    const packed = this.scratch;
    packed.fill(0);
    for (let register = 0; register < slots.length; register++) {
      const slot = slots[register];
      if (slot !== undefined) packed[slot.word] = (packed[slot.word] ?? 0) | ((registers[register] ?? 0) << slot.shift);
    }
    for (let position = this.hash(packed, 0); ; position = (position + 1) & (this.index.length - 1)) {
      const found = this.index[position] ?? -1;
      if (found < 0) {
        this.index[position] = this.count;
        break;
      }
      let same = true;
      for (let word = 0; same && word < words; word++) same = this.data[found * words + word] === packed[word];
      if (same) return false;
    }
    if ((this.count + 1) * words > this.data.length) this.data = grown(this.data);
    this.data.set(packed, this.count * words);
    this.count++;
    if (this.count * 2 > this.index.length) this.rehash();
    return true;
  }

  load(state: number, into: Registers): void {
    const { words, slots } = this.space;
    for (let register = 0; register < slots.length; register++) {
      const slot = slots[register];
      if (slot !== undefined) into[register] = ((this.data[state * words + slot.word] ?? 0) >>> slot.shift) & slot.mask;
    }
  }

  private hash(words: Int32Array, from: number): number {
    let mixed = 0;
    for (let word = 0; word < this.space.words; word++) {
      mixed = Math.imul(mixed ^ (words[from + word] ?? 0), 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    return mixed & (this.index.length - 1);
  }

  private rehash(): void {
    this.index = new Int32Array(this.index.length * 2).fill(-1);
    for (let state = 0; state < this.count; state++) {
      let position = this.hash(this.data, state * this.space.words);
      while ((this.index[position] ?? -1) >= 0) position = (position + 1) & (this.index.length - 1);
      this.index[position] = state;
    }
  }
}

function grown(data: Int32Array): Int32Array {
  const larger = new Int32Array(data.length * 2);
  larger.set(data);
  return larger;
}
