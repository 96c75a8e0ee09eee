import type { Client } from './schema';
import { TEMPERAMENTS, type Temperament } from './temperaments';

/** How strong the same client is: milder, as the file has it, or stronger. */
export const DIALS = ['milder', 'as-written', 'stronger'] as const;
export type Dial = (typeof DIALS)[number];

/** A client's temperament: the preset, with the scenario's own changes. */
export function temperamentOf({ temperament, mood }: Client): Temperament {
  const own = typeof temperament === 'string' ? { like: temperament } : temperament;
  const preset: Temperament = TEMPERAMENTS[own.like];
  const { agitation, valence, trust, hope } = preset.start;
  return {
    start: {
      agitation: mood?.agitation ?? agitation,
      valence: mood?.valence ?? valence,
      trust: mood?.trust ?? trust,
      hope: mood?.hope ?? hope,
    },
    rest: own.rest ?? preset.rest,
    drift: own.drift ?? preset.drift,
    reactions: { ...preset.reactions, ...own.reactions },
  };
}
