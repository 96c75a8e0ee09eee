import { useEffect, useState } from 'react';

/** What a loading function brings, once it has; nothing before. The function must stay the same from one render to the next. */
export function useLoaded<Value>(load: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let here = true;
    void (async () => {
      const loaded = await load();
      if (here) setValue(() => loaded);
    })();
    return () => {
      here = false;
    };
  }, [load]);
  return value;
}
