import { speechOf } from '../../engine';
import type { Path, Scenario } from '../../scenario';
import { repliesOf } from './replies';

/** Spoken words that a learner may take as a model for talking with a client, and where they stand. */
export interface ModelLine {
  readonly path: Path;
  readonly said: string;
}

/** What best and good replies say to the client, without what is done in brackets. */
export function modelLinesOf(scenario: Scenario): readonly ModelLine[] {
  return repliesOf(scenario)
    .filter(({ moment }) => moment.who === undefined)
    .flatMap(({ replies }) =>
      replies.flatMap(({ path, reply: { quality, says } }) => {
        if (says === undefined || (quality !== 'best' && quality !== 'good')) return [];
        const spoken = speechOf(says).filter(({ kind }) => kind === 'said');
        return [{ path: [...path, 'says'], said: spoken.map(({ text }) => text).join(' ') }];
      }),
    );
}
