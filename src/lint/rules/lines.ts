import type { Moment, Path, Scenario } from '../../scenario';

/** A text of a scenario, where it stands, and whether it is the words of a weak reply (fair or worse). */
export interface LinePlace {
  readonly path: Path;
  readonly text: string;
  readonly weak: boolean;
}

interface OtherWords {
  readonly path: Path;
  readonly words: Pick<Moment, 'cue' | 'says' | 'thinks'>;
}

/** The other words of a moment, by condition and by dial. */
export function otherWords(id: string, { variants = [], milder, stronger }: Moment): readonly OtherWords[] {
  const path: Path = ['moments', id];
  return [
    ...variants.map((words, index) => ({ path: [...path, 'variants', index], words })),
    ...Object.entries({ milder, stronger }).flatMap(([dial, words]) => (words === undefined ? [] : [{ path: [...path, dial], words }])),
  ];
}

/** Every text that a learner may read, with its place. */
export function linesOf(scenario: Scenario): readonly LinePlace[] {
  const lines: LinePlace[] = [];
  const add = (path: Path, text: string | undefined, weak = false): void => {
    if (text !== undefined) lines.push({ path, text, weak });
  };
  add(['title'], scenario.title);
  add(['situation'], scenario.situation);
  add(['briefing'], scenario.briefing);
  add(['note'], scenario.note);
  scenario.goals.forEach((goal, index) => add(['goals', index], goal));
  add(['client', 'about'], scenario.client.about);
  for (const [id, moment] of Object.entries(scenario.moments)) {
    const path: Path = ['moments', id];
    add([...path, 'cue'], moment.cue);
    add([...path, 'says'], moment.says);
    add([...path, 'thinks'], moment.thinks);
    for (const { path: where, words } of otherWords(id, moment)) {
      add([...where, 'cue'], words.cue);
      add([...where, 'says'], words.says);
      add([...where, 'thinks'], words.thinks);
    }
    moment.replies.forEach((reply, index) => {
      const where: Path = [...path, 'replies', index];
      const weak = reply.quality !== 'best' && reply.quality !== 'good';
      add([...where, 'says'], reply.says, weak);
      add([...where, 'does'], reply.does, weak);
      add([...where, 'why'], reply.why);
      add([...where, 'better'], reply.better);
      add([...where, 'answer'], reply.answer);
    });
    const silence: Path = [...path, 'silence'];
    add([...silence, 'why'], moment.silence?.why);
    add([...silence, 'better'], moment.silence?.better);
    add([...silence, 'answer'], moment.silence?.answer);
    add([...path, 'probe', 'ask'], moment.probe?.ask);
    moment.probe?.options.forEach(({ reads }, index) => add([...path, 'probe', 'options', index, 'reads'], reads));
  }
  for (const [id, branches] of Object.entries(scenario.gates ?? {}))
    branches.forEach(({ answer }, index) => add(['gates', id, index, 'answer'], answer));
  for (const [id, { title, text }] of Object.entries(scenario.endings)) {
    add(['endings', id, 'title'], title);
    add(['endings', id, 'text'], text);
  }
  for (const [flag, text] of Object.entries(scenario.milestones ?? {})) add(['milestones', flag], text);
  for (const [flag, { says }] of Object.entries(scenario.critical ?? {})) add(['critical', flag, 'says'], says);
  const { reactions, description, intention, moments: notes = {} } = scenario.debrief;
  add(['debrief', 'reactions'], reactions);
  add(['debrief', 'description'], description);
  add(['debrief', 'intention'], intention);
  for (const [id, note] of Object.entries(notes)) add(['debrief', 'moments', id], note);
  return lines;
}
