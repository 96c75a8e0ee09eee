import { useEffect, useRef, useState } from 'react';
import { refusedBySize, type Diagnostic, type Scenario } from '../../scenario';
import { mineId } from '../mine';
import { ask, SCENARIO_WITHIN_MS } from '../reading/ask';
import type { Answer } from '../reading/asked';
import { people } from '../scenarios';
import { useServices } from '../services';
import type { Programme } from '../../programme';
import { begin, ourProgrammes, type OfferedProgramme } from '../following';
import type { Imported } from '../storage';

/** A scenario that has been read and is kept nowhere yet. */
export interface Found {
  readonly file: string;
  readonly hash: string;
  readonly scenario: Scenario;
  /** The same content, where it stands on the shelf already. */
  readonly there: Imported | undefined;
  /** Others of the same id. */
  readonly versions: readonly Imported[];
  /** One of our own people has the same id. */
  readonly ours: boolean;
  /** What could be better; nothing while that is looked for. */
  readonly warnings: readonly Diagnostic[] | 'stopped' | undefined;
}

export type Intake =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly mistakes: readonly Diagnostic[]; readonly more: number }
  | { readonly kind: 'slow' | 'unread'; readonly file: string }
  | { readonly kind: 'found'; readonly found: Found; readonly unkept: boolean }
  | { readonly kind: 'programme'; readonly file: string; readonly offered: OfferedProgramme; readonly unkept: boolean }
  | { readonly kind: 'added'; readonly name: string; readonly id: string };

/** One of ours keeps its id; any other has one of its own. */
const idFor = (programme: Programme, hash: string): string =>
  ourProgrammes.find((one) => one.hash === hash && one.id === programme.id)?.id ?? mineId(hash);

/** A file on its way in: read in the background, shown, and kept only when that is asked for. */
export function useIntake() {
  const services = useServices();
  const { shelf, now } = services;
  const [intake, setIntake] = useState<Intake>({ kind: 'waiting' });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const show = async (file: string, answer: Answer): Promise<void> => {
    if (answer.kind === 'warnings')
      setIntake((at) => (at.kind === 'found' ? { ...at, found: { ...at.found, warnings: answer.warnings } } : at));
    if (answer.kind === 'programme') {
      stop.current?.();
      const { programme, hash } = answer;
      setIntake({ kind: 'programme', file, offered: { id: idFor(programme, hash), hash, programme }, unkept: false });
    }
    if (answer.kind !== 'scenario') return;
    if ('mistakes' in answer.read) {
      stop.current?.();
      setIntake({ kind: 'refused', file, ...answer.read });
      return;
    }
    const { hash, scenario } = answer.read;
    const all = await (await shelf()).imported();
    const found: Found = {
      file,
      hash,
      scenario,
      there: all.find((one) => one.hash === hash),
      versions: all.filter((one) => one.hash !== hash && one.scenario.id === scenario.id),
      ours: people.some(({ id }) => id === scenario.id),
      warnings: undefined,
    };
    setIntake({ kind: 'found', found, unkept: false });
  };

  const gaveUp = (file: string): void =>
    setIntake((at) => (at.kind === 'found' ? { ...at, found: { ...at.found, warnings: 'stopped' } } : { kind: 'slow', file }));

  const take = async (chosen: File): Promise<void> => {
    stop.current?.();
    const file = chosen.name;
    const tooLarge = refusedBySize(chosen.size, file);
    if (tooLarge !== undefined) {
      setIntake({ kind: 'refused', file, mistakes: [tooLarge], more: 0 });
      return;
    }
    setIntake({ kind: 'reading', file });
    try {
      const bytes = await chosen.arrayBuffer();
      stop.current = ask({ kind: 'scenario', file, bytes, people: people.map(({ id }) => id) }, 'warnings', {
        within: SCENARIO_WITHIN_MS,
        onAnswer: (answer) => void show(file, answer),
        onGaveUp: () => gaveUp(file),
      });
    } catch {
      setIntake({ kind: 'unread', file });
    }
  };

  const cancel = (): void => {
    stop.current?.();
    setIntake({ kind: 'waiting' });
  };

  const add = async (found: Found): Promise<void> => {
    stop.current?.();
    const { hash, scenario, file } = found;
    try {
      await (await shelf()).add({ hash, scenario, file, added: now() });
      setIntake({ kind: 'added', name: scenario.client.name, id: mineId(hash) });
    } catch {
      setIntake({ kind: 'found', found, unkept: true });
    }
  };

  /** Begins a programme that was read; resolves to where it stands, or to nothing where it could not be kept. */
  const beginIt = async (file: string, offered: OfferedProgramme): Promise<string | undefined> => {
    try {
      await begin(offered, undefined, services);
      return `/programme/${offered.id}`;
    } catch {
      setIntake({ kind: 'programme', file, offered, unkept: true });
      return undefined;
    }
  };

  return { intake, take, cancel, add, beginIt };
}
