import { fallsHard, momentIn, offeredAt, planOf, type Session } from '../engine';
import { MODES, PRINCIPLES, QUALITIES, type Mode, type Principle } from '../scenario';
import { bestChoice, opportunity } from './score';

/** A turn that showed this share of what could be shown, or more, took the opportunity; from 0 to 1. */
export const TAKEN_FROM = 0.5;

/** The turns, counted from 1, that invited a principle, and those of them in which it was shown. */
export interface Opportunities {
  readonly principle: Principle;
  readonly invited: readonly number[];
  readonly taken: readonly number[];
}

/** A turn that cost trust at once, and the turn in which it was owned and mended, if it was; counted from 1. */
export interface Rupture {
  readonly turn: number;
  readonly mended: number | undefined;
}

/** How often a therapeutic mode was used, and how often the moment called for it, over the same turns. */
export interface ModeUse {
  readonly mode: Mode;
  readonly used: number;
  readonly called: number;
}

export interface ModeProfile {
  /** The turns, counted from 1, in which the mode was one that the moment called for. */
  readonly fitting: readonly number[];
  /** Every mode that was used or called for, in their fixed order. */
  readonly uses: readonly ModeUse[];
}

/** How the room was read at a turn, and what was said then. */
export interface Reading {
  readonly turn: number;
  /** The reading that was chosen; nothing where the question was passed. */
  readonly read: string | undefined;
  /** From 0 to 1. */
  readonly credit: number | undefined;
  /** The reading with the most credit. */
  readonly closest: string;
  /** The reply of the same turn was good or best. */
  readonly repliedWell: boolean;
}

/** What invited each principle and what came of it. Moments where a principle makes no difference invite nothing. */
export function opportunitiesOf({ scenario, turns }: Session): readonly Opportunities[] {
  const plan = planOf(scenario);
  return PRINCIPLES.flatMap((principle) => {
    const found = turns.flatMap((turn, index) => {
      const moment = momentIn(plan, turn.moment);
      const chosen = moment.byId.get(turn.reply);
      if (chosen === undefined || !moment.authored.tests.includes(principle)) return [];
      const offer = opportunity(offeredAt(moment, turn.before), chosen, principle);
      return offer === undefined ? [] : [{ turn: index + 1, share: offer.share }];
    });
    if (found.length === 0) return [];
    const taken = found.filter(({ share }) => share >= TAKEN_FROM);
    return [{ principle, invited: found.map(({ turn }) => turn), taken: taken.map(({ turn }) => turn) }];
  });
}

/** Turns after which trust had fallen hard (see the engine's `fallsHard`), each with the repair that came after it: a reply that owns the impact, after which trust rose. */
export function rupturesOf({ scenario, turns }: Session): readonly Rupture[] {
  const plan = planOf(scenario);
  const mends = turns.flatMap(({ moment, reply, before, after }, index) => {
    const chosen = momentIn(plan, moment).byId.get(reply);
    const repairs = chosen !== undefined && (chosen.move === 'repair' || chosen.authored.shows.includes('PPL+5'));
    return repairs && after.mood.trust > before.mood.trust ? [index + 1] : [];
  });
  return turns.flatMap(({ before, after }, index) =>
    fallsHard(before.mood, after.mood) ? [{ turn: index + 1, mended: mends.find((mend) => mend > index + 1) }] : [],
  );
}

/** The modes used, against those that the best replies to the same moments use. Where several replies are best, any of their modes fits. */
export function modesOf({ scenario, turns }: Session): ModeProfile {
  const plan = planOf(scenario);
  const uses = turns.flatMap((turn, index) => {
    const moment = momentIn(plan, turn.moment);
    const used = moment.byId.get(turn.reply)?.authored.mode;
    if (used === undefined) return [];
    const best = bestChoice(moment, turn.before).authored;
    const fits = offeredAt(moment, turn.before).some(
      ({ authored }) => authored.mode === used && QUALITIES[authored.quality] === QUALITIES[best.quality],
    );
    return [{ turn: index + 1, used, called: fits ? used : best.mode, fits }];
  });
  return {
    fitting: uses.filter(({ fits }) => fits).map(({ turn }) => turn),
    uses: MODES.map((mode) => ({
      mode,
      used: uses.filter(({ used }) => used === mode).length,
      called: uses.filter(({ called }) => called === mode).length,
    })).filter(({ used, called }) => used + called > 0),
  };
}

/** Every time the room could be read, apart from what was then said. */
export function readingsOf({ scenario, turns }: Session): readonly Reading[] {
  return turns.flatMap(({ moment, read, reply }, index) => {
    const probe = scenario.moments[moment]?.probe;
    if (probe === undefined) return [];
    const option = probe.options.find(({ id }) => id === read);
    const closest = probe.options.reduce((best, one) => (one.credit > best.credit ? one : best));
    const quality = momentIn(planOf(scenario), moment).byId.get(reply)?.authored.quality ?? 'fair';
    return [
      {
        turn: index + 1,
        read: option?.reads,
        credit: option?.credit,
        closest: closest.reads,
        repliedWell: QUALITIES[quality] >= QUALITIES.good,
      },
    ];
  });
}
