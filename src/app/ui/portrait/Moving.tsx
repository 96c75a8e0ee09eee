import { domAnimation, LazyMotion, useReducedMotion } from 'framer-motion';
import * as m from 'framer-motion/m';
import { Drawing, type PortraitProps } from './Drawing';
import { PIVOT, ShapesContext, type Shapes } from './shapes';

/** A face settles in about 0.7 s; at once where people asked for less motion, which framer-motion alone does not do for paths. */
function useTiming() {
  return useReducedMotion() === true ? { duration: 0 } : ({ type: 'spring', stiffness: 90, damping: 18 } as const);
}

const pivot = { originX: `${PIVOT.x}px`, originY: `${PIVOT.y}px`, transformBox: 'view-box' } as const;

const moving: Shapes = {
  Path({ d, opacity = 1, ...props }) {
    return <m.path {...props} initial={false} animate={{ d, opacity }} transition={useTiming()} />;
  },
  Group({ at = { x: 0, y: 0 }, opacity = 1, children, ...props }) {
    return (
      <m.g
        {...props}
        style={pivot}
        initial={false}
        animate={{ x: at.x, y: at.y, rotate: at.rotate ?? 0, opacity }}
        transition={useTiming()}
      >
        {children}
      </m.g>
    );
  },
};

/** A person whose face moves to the next mood. */
export default function Moving(props: PortraitProps) {
  return (
    <LazyMotion features={domAnimation} strict>
      <ShapesContext value={moving}>
        <Drawing {...props} />
      </ShapesContext>
    </LazyMotion>
  );
}
