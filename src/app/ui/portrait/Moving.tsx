import { domAnimation, easeInOut, LazyMotion, useReducedMotion, type Transition } from 'framer-motion';
import * as m from 'framer-motion/m';
import { createContext, memo, useContext, useMemo, type ReactNode } from 'react';
import { idleOf } from '../../../portrait';
import { Drawing, type PortraitProps } from './Drawing';
import { ShapesContext, type Shapes } from './shapes';
import { useBlink } from './useBlink';

/** How this portrait moves; at once where people asked for less motion, which framer-motion alone does not do for paths. */
interface Manner {
  readonly settles: Transition;
  readonly blinks: Transition;
  /** Seconds of one breath, and its pixels; undefined where nothing may move by itself. */
  readonly breath: { readonly seconds: number; readonly rise: number } | undefined;
}

const AT_ONCE: Transition = { duration: 0 };
const SETTLES: Transition = { type: 'spring', stiffness: 90, damping: 18 };
const LID: Transition = { duration: 0.05, ease: 'easeInOut' };
const REST: Manner = { settles: AT_ONCE, blinks: AT_ONCE, breath: undefined };

/** A breath rises by a pixel or two: in steps finer than anybody sees, so that a face at rest is not drawn again in every frame. */
const STEPS = 12;
const breathing = (share: number): number => Math.round(easeInOut(share) * STEPS) / STEPS;

const MannerContext = createContext<Manner>(REST);

const moving: Shapes = {
  Path({ d, opacity, ...props }) {
    const { settles } = useContext(MannerContext);
    return <m.path {...props} initial={false} animate={{ d, opacity }} transition={settles} />;
  },
  Lid({ d, opacity, ...props }) {
    const { blinks } = useContext(MannerContext);
    return <m.path {...props} initial={false} animate={{ d, opacity }} transition={blinks} />;
  },
  Group({ at, pivot, children }) {
    const { settles } = useContext(MannerContext);
    const style = { originX: `${pivot.x}px`, originY: `${pivot.y}px`, transformBox: 'view-box' } as const;
    return (
      <m.g style={style} initial={false} animate={{ ...at }} transition={settles}>
        {children}
      </m.g>
    );
  },
  Breath({ children }: { readonly children: ReactNode }) {
    const { breath } = useContext(MannerContext);
    const lift = breath === undefined ? 0 : [0, -breath.rise, 0];
    const transition: Transition =
      breath === undefined ? AT_ONCE : { duration: breath.seconds, ease: breathing, repeat: Number.POSITIVE_INFINITY };
    return (
      <m.g initial={{ y: 0 }} animate={{ y: lift }} transition={transition}>
        {children}
      </m.g>
    );
  },
};

/** A person whose face moves to the next mood, who blinks and breathes. */
function Moving(props: PortraitProps) {
  const { mood, seed = 0, still = false } = props;
  const reduced = useReducedMotion() === true;
  const idle = idleOf(seed, mood);
  const lively = !reduced && !still;
  const { blinking, lately } = useBlink(lively ? idle : undefined);
  const { breaths, rise } = idle;
  const manner = useMemo<Manner>(
    () => ({
      settles: reduced ? AT_ONCE : SETTLES,
      blinks: reduced ? AT_ONCE : lately ? LID : SETTLES,
      breath: lively ? { seconds: 60 / breaths, rise } : undefined,
    }),
    [reduced, lately, lively, breaths, rise],
  );
  return (
    <LazyMotion features={domAnimation} strict>
      <ShapesContext value={moving}>
        <MannerContext value={manner}>
          <Drawing {...props} blinking={blinking} />
        </MannerContext>
      </ShapesContext>
    </LazyMotion>
  );
}

/** Where the page is built nothing moves, and nothing may carry a style of its own. */
export default import.meta.env.SSR ? Drawing : memo(Moving);
