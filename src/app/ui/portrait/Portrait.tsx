import { useEffect, useState, type ComponentType } from 'react';
import { Drawing, type PortraitProps } from './Drawing';

/** A person in a mood: still at first, and moving once the animation has been loaded. */
export function Portrait(props: PortraitProps) {
  const [Moving, setMoving] = useState<ComponentType<PortraitProps>>();
  useEffect(() => {
    let here = true;
    void (async () => {
      const loaded = await import('./Moving');
      if (here) setMoving(() => loaded.default);
    })();
    return () => {
      here = false;
    };
  }, []);
  return Moving === undefined || props.still === true ? <Drawing {...props} /> : <Moving {...props} />;
}
