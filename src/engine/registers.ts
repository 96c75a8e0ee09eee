import { BANDS, eachPart, MOOD_MAX, MOOD_VARIABLES, MOVE_NAMES, type ConditionPart, type MoodVariable } from '../scenario';
import type { Plan } from './plan';

/** A state of the explorer: register by register, those that nothing ahead can read at nought. */
export type Registers = Int32Array;

export const AT = 0;
export const BAND = 1 + MOOD_VARIABLES.length;
export const LAST_MOVE = BAND + 1;
export const FIRST_FLAG = LAST_MOVE + 1;
export const REGISTER_OF: Record<MoodVariable, number> = { agitation: 1, valence: 2, trust: 3, hope: 4 };
/** How many values a mood variable has. */
export const VALUES = MOOD_MAX + 1;

/** Which register holds what, and how many bits each needs. */
export class Space {
  readonly flags: readonly string[];
  readonly visits: readonly string[];
  readonly visitCaps: readonly number[];
  readonly index = new Map<string, number>();
  readonly size: number;
  readonly words: number;
  /** Some condition tells a client who has shut down from one who is workable. */
  readonly readsShutDown: boolean;
  readonly slots: readonly { readonly word: number; readonly shift: number; readonly mask: number }[];

  constructor(plan: Plan) {
    const flags = new Set<string>();
    const caps = new Map<string, number>();
    let readsShutDown = false;
    for (const condition of plan.conditions.values()) {
      eachPart(condition, (part) => {
        if (part.kind === 'flag') flags.add(part.flag);
        readsShutDown ||= part.kind === 'band' && part.band !== 'flooded';
        if (part.kind === 'visits') caps.set(part.moment, Math.max(caps.get(part.moment) ?? 1, part.value + 1));
      });
    }
    this.readsShutDown = readsShutDown;
    this.flags = [...flags];
    this.visits = [...caps.keys()];
    this.visitCaps = [...caps.values()];
    this.size = FIRST_FLAG + this.flags.length + this.visits.length;
    [...plan.nodes.keys()].forEach((id, index) => this.index.set(id, index));
    const bits = [
      bitsFor(plan.nodes.size),
      ...MOOD_VARIABLES.map(() => bitsFor(VALUES)),
      bitsFor(BANDS.length),
      bitsFor(MOVE_NAMES.length + 1),
      ...this.flags.map(() => 1),
      ...this.visitCaps.map((cap) => bitsFor(cap + 1)),
    ];
    let word = 0;
    let used = 0;
    this.slots = bits.map((width) => {
      if (used + width > 32) {
        word++;
        used = 0;
      }
      const slot = { word, shift: used, mask: width >= 32 ? 0xffffffff : 2 ** width - 1 };
      used += width;
      return slot;
    });
    this.words = word + 1;
  }

  flag(name: string): number | undefined {
    const index = this.flags.indexOf(name);
    return index < 0 ? undefined : FIRST_FLAG + index;
  }

  visit(moment: string): number | undefined {
    const index = this.visits.indexOf(moment);
    return index < 0 ? undefined : FIRST_FLAG + this.flags.length + index;
  }

  node(id: string): number {
    const index = this.index.get(id);
    if (index === undefined) throw new Error(`Nothing is called \`${id}\`.`);
    return index;
  }
}

const bitsFor = (values: number): number => Math.max(1, Math.ceil(Math.log2(values)));

/** The register that a part of a condition reads. */
export function registerRead(part: ConditionPart, space: Space): number {
  switch (part.kind) {
    case 'mood':
      return REGISTER_OF[part.variable];
    case 'band':
      return BAND;
    case 'flag':
      return space.flag(part.flag) ?? BAND;
    case 'visits':
      return space.visit(part.moment) ?? BAND;
  }
}
