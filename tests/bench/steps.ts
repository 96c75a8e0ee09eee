import { loadInk } from './ink';
import { materialOf } from './material';
import { alternately, median } from './measure';
import { figure, progress, ratio, section, table } from './print';
import { agreement, playInk, playRapport, TURNS, walkOf } from './walk';

const COUNTS = [50, 1_000, 10_000];
const GOAL = 8;
const TALKS = 20;
const ROUNDS = 9;
const WARM_UPS = 2;
/** A walk of ours is so short that it is played so often in each round. */
const AGAIN = 5;

/** Prints how many steps of one and the same story Rapport and inkjs take in a second. */
export function steps(): void {
  const rows = COUNTS.map((count) => {
    const material = materialOf(count);
    const walk = walkOf(material, TALKS, count);
    const taken = TALKS * TURNS;
    const same = agreement(material, walk);
    progress(`${count} moments: ${ROUNDS} rounds of ${taken} steps`);
    const ink = loadInk(material.inkJson);
    const ours = (withStage: boolean): number => {
      let spent = 0;
      for (let time = 0; time < AGAIN; time++) spent += playRapport(material.scenario, walk, withStage);
      return spent / AGAIN;
    };
    const times = alternately(ROUNDS, WARM_UPS, { ink: () => playInk(ink, walk), stage: () => ours(true), advance: () => ours(false) });
    const least = Math.min(...times.ink.map((time, round) => time / (times.stage[round] ?? time)));
    const [inkTime, stageTime, advanceTime] = [times.ink, times.stage, times.advance].map(median);
    const micro = (time = 0): string => figure((time / taken) * 1000);
    const rate = (time = 0): string => figure((taken / time) * 1000);
    const faster = (time = 0): string => ratio((inkTime ?? 0) / time);
    return [
      figure(count),
      micro(inkTime),
      rate(inkTime),
      micro(stageTime),
      rate(stageTime),
      faster(stageTime),
      ratio(least),
      micro(advanceTime),
      rate(advanceTime),
      faster(advanceTime),
      `${figure(same)} of ${figure(taken)}`,
    ];
  });
  section(
    'Steps: choose a reply, next line and changed moods',
    table([
      ['moments', 'inkjs µs', 'steps/s', 'Rapport µs', 'steps/s', 'ratio', 'least', 'advance µs', 'steps/s', 'ratio', 'same'],
      ...rows,
    ]),
    [
      `Goal: at least ${GOAL} × inkjs. Processor time; medians of ${ROUNDS} rounds that alternate; least: the lowest ratio of any round.`,
      'Rapport: advance, then stageOf (line, replies in order, moods, band). advance: without stageOf. inkjs: ChooseChoiceIndex,',
      'Continue to the end, the four variables. The same picks in both; begin and ResetState after 200 turns do not count.',
      'same: steps after which both show the same line, replies and moods.',
    ].join('\n'),
  );
}
