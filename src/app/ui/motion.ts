import { useReducedMotion } from 'framer-motion';

/** Timing for a face on its way to another mood; at once where people asked for less motion. */
export function useFaceTiming() {
  return useReducedMotion() === true ? { duration: 0 } : ({ type: 'spring', stiffness: 90, damping: 18 } as const);
}

/** Timing for something that fades in. */
export function useFadeTiming() {
  return useReducedMotion() === true ? { duration: 0 } : { duration: 0.22 };
}
