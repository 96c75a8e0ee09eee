import { advance, begin, chance, stageOf, type TalkEvent } from '../../src/engine';
import { MOOD_VARIABLES, type Mood, type Scenario } from '../../src/scenario';
import { continued, loadInk, readMood } from './ink';
import type { Material } from './material';
import { cpu } from './measure';

/** Turns of a talk before both systems begin again. */
export const TURNS = 200;

/** A choice that was made, as each system takes it. */
export interface Pick {
  readonly event: TalkEvent;
  readonly index: number;
}

/** Talks of 200 turns, each pick by chance from the replies that the story has there. */
export function walkOf({ story, scenario }: Material, talks: number, seed: number): readonly (readonly Pick[])[] {
  const next = chance(seed);
  const replies = new Map(story.moments.map((moment) => [moment.id, moment.replies]));
  return Array.from({ length: talks }, () => {
    let session = begin(scenario, seed);
    return Array.from({ length: TURNS }, (): Pick => {
      const here = replies.get(session.at) ?? [];
      const index = Math.floor(next() * here.length);
      const event: TalkEvent = { type: 'reply.chosen', moment: session.at, reply: here[index]?.id ?? '' };
      session = advance(session, event);
      return { event, index };
    });
  });
}

type Walk = ReturnType<typeof walkOf>;
const sum = ({ agitation, valence, trust, hope }: Mood): number => agitation + valence + trust + hope;

/** What was read on the way, so that no reading can be left out as useless. */
export const heard = { total: 0 };

/** Milliseconds of processor time to play a walk with `advance`, and with `stageOf` after each step; beginning does not count. */
export function playRapport(scenario: Scenario, walk: Walk, withStage: boolean): number {
  let spent = 0;
  for (const talk of walk) {
    let session = begin(scenario, 1);
    const before = cpu();
    for (const { event } of talk) {
      session = advance(session, event);
      if (!withStage) heard.total += sum(session.standing.mood);
      else {
        const stage = stageOf(session);
        if (stage.kind === 'moment') heard.total += stage.line.parts.length + stage.replies.length + sum(stage.mood);
      }
    }
    spent += cpu() - before;
  }
  return spent;
}

/** Milliseconds of processor time to play a walk with inkjs; beginning does not count. */
export function playInk(story: ReturnType<typeof loadInk>, walk: Walk): number {
  let spent = 0;
  for (const talk of walk) {
    story.ResetState();
    continued(story);
    const before = cpu();
    for (const { index } of talk) {
      story.ChooseChoiceIndex(index);
      heard.total += continued(story).length + sum(readMood(story));
    }
    spent += cpu() - before;
  }
  return spent;
}

/** After how many steps both systems show the same line, the same replies and the same moods. */
export function agreement({ scenario, inkJson }: Material, walk: Walk): number {
  const ink = loadInk(inkJson);
  let same = 0;
  for (const talk of walk) {
    let session = begin(scenario, 1);
    ink.ResetState();
    continued(ink);
    for (const { event, index } of talk) {
      session = advance(session, event);
      ink.ChooseChoiceIndex(index);
      const line = continued(ink).trim();
      const moods = readMood(ink);
      const here = scenario.moments[session.at];
      const replies = ink.currentChoices.map(({ text }) => text).join('\n');
      if (
        here?.says === line &&
        here.replies.map(({ says }) => says).join('\n') === replies &&
        MOOD_VARIABLES.every((variable) => moods[variable] === session.standing.mood[variable])
      )
        same += 1;
    }
  }
  return same;
}
