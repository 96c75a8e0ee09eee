/** How often a law is tried: in full, or a fortieth of it where `FEW_RUNS` is set, as when thousands of small changes of the core are each tried. */
export const runs = (full: number): number => (process.env['FEW_RUNS'] === undefined ? full : Math.max(5, Math.round(full / 40)));
