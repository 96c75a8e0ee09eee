import { useCallback, useEffect, useState } from 'react';
import { cardOf, type Card } from '../../scenario';
import { mineId } from '../mine';
import { useServices } from '../services';
import type { Imported, Shelf } from '../storage';

/** Somebody who was brought in, as the library shows them. */
export interface Mine {
  readonly imported: Imported;
  readonly card: Card;
}

/** Who was brought in; nothing while that is looked up. */
export function useShelf() {
  const { shelf, now } = useServices();
  const [mine, setMine] = useState<readonly Mine[]>();
  const look = useCallback(async () => mineOn(await shelf()), [shelf]);
  useEffect(() => {
    let here = true;
    void (async () => {
      const found = await look();
      if (here) setMine(found);
    })();
    return () => {
      here = false;
    };
  }, [look]);
  const remove = async (hash: string): Promise<string> => {
    const key = await (await shelf()).remove(hash, now());
    setMine(await look());
    return key;
  };
  const putBack = async (key: string): Promise<void> => {
    await (await shelf()).bin.restore(key);
    setMine(await look());
  };
  return { mine, remove, putBack };
}

const mineOn = async (shelf: Shelf): Promise<readonly Mine[]> =>
  (await shelf.imported()).map((imported) => ({ imported, card: { ...cardOf(imported.scenario), id: mineId(imported.hash) } }));
