import { useEffect, useRef, useState } from 'react';
import type { Ours, Verdict } from '../../records';
import { ourProgrammes } from '../following';
import { people, scenarioById } from '../scenarios';
import { useServices } from '../services';
import { check } from './checking';
import { recordFiles } from './files';

/** A file with what it turned out to be. */
export interface Checked {
  readonly file: string;
  readonly verdict: Verdict;
}

export interface Checks {
  readonly kind: 'waiting' | 'checking' | 'stopped' | 'done' | 'failed';
  readonly checked: readonly Checked[];
  /** The files of this round that are not checked. */
  readonly rest: readonly File[];
  /** How many files this round has. */
  readonly of: number;
  /** How many were left out, as they have other names. */
  readonly skipped: number;
}

const NOTHING: Checks = { kind: 'waiting', checked: [], rest: [], of: 0, skipped: 0 };
/** How often the page shows how far the check is, in milliseconds. */
const SHOW_MS = 200;

/** What this app has itself. */
async function ourOwn(): Promise<Ours> {
  const found = await Promise.all(people.map(async ({ id }) => scenarioById(id)));
  return {
    people: found.flatMap((one) => (one === undefined ? [] : [{ id: one.scenario.id, hash: one.hash }])),
    programmes: ourProgrammes.map(({ id, hash }) => ({ id, hash })),
  };
}

/** Files that are checked in the background; nothing of them is kept. */
export function useChecks() {
  const { now } = useServices();
  const [checks, setChecks] = useState(NOTHING);
  const stopping = useRef<() => void>(undefined);
  useEffect(() => () => stopping.current?.(), []);

  const begin = async (files: readonly File[], before: readonly Checked[], skipped: number): Promise<void> => {
    stopping.current?.();
    const checked = [...before];
    let rest = files;
    let shown = 0;
    const show = (kind: Checks['kind']): void => setChecks({ kind, checked: [...checked], rest, of: files.length, skipped });
    let stopped = false;
    stopping.current = () => {
      stopped = true;
      show('stopped');
    };
    show(files.length === 0 ? 'done' : 'checking');
    if (files.length === 0) return;
    try {
      const ours = await ourOwn();
      if (stopped) return;
      const end = check(files, {
        ours,
        now,
        onVerdict(file, verdict) {
          checked.push({ file: file.name, verdict });
          rest = rest.slice(1);
          if (performance.now() - shown < SHOW_MS) return;
          shown = performance.now();
          show('checking');
        },
        onDone: () => show('done'),
        onFailed: () => show('failed'),
      });
      stopping.current = () => {
        end();
        show('stopped');
      };
    } catch {
      show('failed');
    }
  };

  return {
    checks,
    take: (files: readonly File[]) => {
      const records = recordFiles(files);
      void begin([...checks.rest, ...records], checks.checked, files.length - records.length);
    },
    stop: () => stopping.current?.(),
    goOn: () => void begin(checks.rest, checks.checked, checks.skipped),
    clear: () => {
      stopping.current?.();
      setChecks(NOTHING);
    },
  };
}
