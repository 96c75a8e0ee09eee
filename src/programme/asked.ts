import type { Label } from '../scoring';

/** How a step can ask for somebody to be met. */
export const MODES_ASKED = ['practice', 'check'] as const;
/** The bands that a step can ask for, the lowest first. */
export const BANDS_ASKED = ['emerging', 'capable', 'consistent'] as const satisfies readonly Label[];
