import { BANDS, eachPart, MOOD_MAX, MOOD_VARIABLES, MOVE_NAMES, type ConditionPart, type MoodVariable } from '../scenario';
import type { Plan } from './plan';

/** How many values a mood variable has. */
export const VALUES = MOOD_MAX + 1;

/** Where each thing stands in the first word of a state: five bits for each mood variable, two for the band, six for the last move. */
export const SHIFT: Readonly<Record<MoodVariable | 'band' | 'lastMove', number>> = {
  agitation: 0,
  valence: 5,
  trust: 10,
  hope: 15,
  band: 20,
  lastMove: 22,
};
export const MOOD_MASK = 31;
export const BAND_MASK = 3;
export const LAST_MOVE_MASK = 63;
if (MOVE_NAMES.length >= LAST_MOVE_MASK || VALUES > MOOD_MASK + 1 || BANDS.length > BAND_MASK + 1)
  throw new Error('A state no longer fits its words.');

/** Bits of the second word, which holds flags and visits. */
const MEMORY_BITS = 31;

/** Something that a condition may read, numbered: the four mood variables, the band, the last move, then flags and visits. */
export type Fact = number;
export const BAND_FACT: Fact = MOOD_VARIABLES.length;
export const LAST_MOVE_FACT: Fact = BAND_FACT + 1;
const FIRST_MEMORY_FACT: Fact = LAST_MOVE_FACT + 1;

export const moodFact = (variable: MoodVariable): Fact => MOOD_VARIABLES.indexOf(variable);

interface Slot {
  readonly shift: number;
  readonly mask: number;
  /** The greatest value that is told apart. */
  readonly cap: number;
}

/** Where the flags and visits that some condition reads stand in the second word. */
export class Layout {
  readonly flags: readonly string[];
  readonly visits: readonly string[];
  /** False if more is remembered than a word holds; then nothing exact can be said. */
  readonly fits: boolean;
  /** Some condition tells a client who has shut down from one who is workable. */
  readonly readsShutDown: boolean;
  private readonly slots: readonly Slot[];
  private readonly nodes = new Map<string, number>();

  constructor(plan: Plan) {
    const flags = new Set<string>();
    const caps = new Map<string, number>();
    let readsShutDown = false;
    for (const condition of plan.conditions.values()) {
      eachPart(condition, (part) => {
        if (part.kind === 'flag') flags.add(part.flag);
        if (part.kind === 'visits') caps.set(part.moment, Math.max(caps.get(part.moment) ?? 1, part.value + 1));
        readsShutDown ||= part.kind === 'band' && part.band !== 'flooded';
      });
    }
    this.flags = [...flags];
    this.visits = [...caps.keys()];
    this.readsShutDown = readsShutDown;
    let shift = 0;
    this.slots = [...this.flags.map(() => 1), ...caps.values()].map((cap) => {
      const width = Math.ceil(Math.log2(cap + 1));
      const slot = { shift, mask: 2 ** width - 1, cap };
      shift += width;
      return slot;
    });
    this.fits = shift <= MEMORY_BITS;
    [...plan.nodes.keys()].forEach((id, index) => this.nodes.set(id, index));
  }

  node(id: string): number {
    const index = this.nodes.get(id);
    if (index === undefined) throw new Error(`Nothing is called \`${id}\`.`);
    return index;
  }

  flagFact(flag: string): Fact | undefined {
    const index = this.flags.indexOf(flag);
    return index < 0 ? undefined : FIRST_MEMORY_FACT + index;
  }

  visitFact(moment: string): Fact | undefined {
    const index = this.visits.indexOf(moment);
    return index < 0 ? undefined : FIRST_MEMORY_FACT + this.flags.length + index;
  }

  slot(fact: Fact): Slot {
    const slot = this.slots[fact - FIRST_MEMORY_FACT];
    if (slot === undefined) throw new Error(`Fact ${fact} is not a flag or a count of visits.`);
    return slot;
  }

  /** The bits of the flags among these that some condition reads. */
  flagBits(names: readonly string[]): number {
    let bits = 0;
    for (const name of names) {
      const fact = this.flagFact(name);
      if (fact !== undefined) bits |= 1 << this.slot(fact).shift;
    }
    return bits;
  }

  /** What a part of a condition reads. */
  factOf(part: ConditionPart): Fact {
    switch (part.kind) {
      case 'mood':
        return moodFact(part.variable);
      case 'band':
        return BAND_FACT;
      case 'flag':
        return this.flagFact(part.flag) ?? BAND_FACT;
      case 'visits':
        return this.visitFact(part.moment) ?? BAND_FACT;
    }
  }

  /** The two masks that keep only the facts given. */
  masks(kept: ReadonlySet<Fact>): { readonly mood: number; readonly memory: number } {
    let mood = 0;
    for (const variable of MOOD_VARIABLES) if (kept.has(moodFact(variable))) mood |= MOOD_MASK << SHIFT[variable];
    if (kept.has(BAND_FACT)) mood |= BAND_MASK << SHIFT.band;
    if (kept.has(LAST_MOVE_FACT)) mood |= LAST_MOVE_MASK << SHIFT.lastMove;
    let memory = 0;
    this.slots.forEach(({ shift, mask }, index) => {
      if (kept.has(FIRST_MEMORY_FACT + index)) memory |= mask << shift;
    });
    return { mood, memory };
  }
}
