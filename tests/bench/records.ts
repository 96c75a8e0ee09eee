import { createHash } from 'node:crypto';
import { advance, begin, isOver, moves, type TalkEvent } from '../../src/engine';
import { recordOf, textOfRecord, verifier, type Recordable } from '../../src/records';
import { canonical, hashOf, type Scenario } from '../../src/scenario';
import { shipped } from '../library';
import { alternately, cpu, median } from './measure';
import { figure, progress, ratio, section, table } from './print';

const COUNTS = [10, 100, 1_000];
const ROUNDS = 3;
const WARM_UPS = 1;
const NOW = '2026-05-12T12:00:00.000Z';

/** A finished conversation that chooses by its number. */
function talk(scenario: Scenario, number: number): Recordable {
  const events: TalkEvent[] = [];
  let session = begin(scenario, number);
  while (!isOver(session)) {
    const possible = moves(session);
    const event = possible[(number * 7 + events.length * (1 + (number % 5))) % possible.length];
    if (event === undefined || events.length > 60) break;
    events.push(event);
    session = advance(session, event);
  }
  const facts = { scenario: scenario.id, hash: hashes.get(scenario) ?? '', seed: number, mode: 'practice', dial: 'as-written' } as const;
  return { ...facts, id: `talk-${number}`, started: '2026-05-11T08:00:00Z', saved: '2026-05-11T08:09:30Z', day: '2026-05-11', events };
}

const hashes = new Map(shipped.map((scenario) => [scenario, hashOf(scenario)]));

/** The text of a record of so many conversations. */
function textWith(count: number): string {
  const attempts = Array.from({ length: count }, (_, number) => shipped[number % shipped.length]).flatMap((scenario, number) =>
    scenario === undefined ? [] : [talk(scenario, number)],
  );
  const scenarios = new Map(shipped.map((scenario) => [hashes.get(scenario) ?? '', scenario]));
  return textOfRecord(recordOf({ who: 'A learner', made: NOW, app: '1', attempts, scenarios }).record);
}

const timed = (work: () => unknown): number => {
  const before = cpu();
  work();
  return cpu() - before;
};

/** Prints how long the check of a record takes, beside reading its JSON and hashing its bytes with the platform's own SHA-256. */
export function recordsBench(): void {
  const columns = COUNTS.map((count) => {
    progress(`a record of ${count} conversations: ${ROUNDS} rounds`);
    const text = textWith(count);
    const sampled = alternately(ROUNDS, WARM_UPS, {
      verify: () => timed(() => verifier({ people: [], programmes: [] })(text, NOW)),
      parse: () => timed(() => JSON.parse(text)),
      own: () => timed(() => hashOf(text)),
      platform: () => timed(() => createHash('sha256').update(canonical(text)).digest('hex')),
    });
    return { bytes: text.length, ...Object.fromEntries(Object.entries(sampled).map(([name, values]) => [name, median(values)])) } as Record<
      'bytes' | 'verify' | 'parse' | 'own' | 'platform',
      number
    >;
  });
  const row = (title: string, valueOf: (column: (typeof columns)[number]) => number, show: (value: number) => string = figure) => [
    title,
    ...columns.map((column) => show(valueOf(column))),
  ];
  section(
    'Checking records, ms',
    table([
      ['conversations', ...COUNTS.map(figure)],
      row('kilobytes', ({ bytes }) => Math.round(bytes / 1000)),
      row('check, all played again', ({ verify }) => verify),
      row('JSON.parse alone', ({ parse }) => parse),
      row('  check, in times of it', ({ verify, parse }) => verify / parse, ratio),
      row('SHA-256, ours', ({ own }) => own),
      row('SHA-256, of node', ({ platform }) => platform),
      row('  ours, in times of it', ({ own, platform }) => own / platform, ratio),
    ]),
    `Processor time; medians of ${ROUNDS} rounds that alternate. A check reads the file, its code and chains, and plays and scores each conversation.`,
  );
}
