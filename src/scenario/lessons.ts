import type { Moment, Reply, Scenario, Silence } from './schema';

const bare = <Choice extends Reply | Silence>({ better: _better, allow: _allow, mood, ...choice }: Choice) => ({
  ...choice,
  why: '',
  ...(mood === undefined ? {} : { mood: { ...mood, because: '' } }),
});

function bareMoment({ thinks: _thinks, milder: _milder, stronger: _stronger, variants, replies, silence, ...moment }: Moment): Moment {
  return {
    ...moment,
    ...(variants === undefined ? {} : { variants: variants.map(({ thinks: _hidden, ...variant }) => variant) }),
    replies: replies.map(bare),
    ...(silence === undefined ? {} : { silence: bare(silence) }),
  };
}

/** Whether a scenario comes without its lessons. */
export const hasNoLessons = ({ debrief }: Scenario): boolean => debrief.reactions === '';

/**
 * A scenario without what only a debrief says (reasons, better words, thoughts, notes) and without the words of its dial: as written it plays
 * exactly the same and is a third smaller, so that the first page is there sooner.
 */
export function withoutLessons(scenario: Scenario): Scenario {
  return {
    ...scenario,
    moments: Object.fromEntries(Object.entries(scenario.moments).map(([id, moment]) => [id, bareMoment(moment)])),
    debrief: { reactions: '', intention: '' },
  };
}
