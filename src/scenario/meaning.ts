import { CONDITION_WORDS, parseCondition } from './condition';
import { SILENCE_ID } from './moves';
import { list, record } from './outline';
import type { Report } from './report';
import { ID_PATTERN, type Scenario } from './schema';
import { idWords } from './shape';
import type { Path } from './source';
import { suggestion } from './spelling';

/** The greatest number of words in a briefing. */
export const BRIEFING_WORDS_MAX = 120;
/** The greatest number of words in the situation on a library card. */
export const SITUATION_WORDS_MAX = 14;

const RESERVED_IDS = new Set([...CONDITION_WORDS, 'constructor', 'prototype', 'tostring', 'valueof', 'hasownproperty']);

/** Ids that are malformed, reserved or used twice, read forgivingly. */
export function checkIds(data: unknown, report: Report): void {
  const file = record(data);
  for (const section of ['moments', 'gates', 'endings', 'others', 'milestones', 'critical']) {
    for (const id of Object.keys(record(file[section]))) checkId(id, (code, message) => report.key(code, message, [section, id]));
  }
  if (typeof file['id'] === 'string') checkReserved(file['id'], (code, message) => report.value(code, message, ['id']));
  for (const [id, moment] of Object.entries(record(file['moments']))) {
    const path: Path = ['moments', id];
    checkIdsIn(list(record(moment)['replies']), [...path, 'replies'], report);
    checkIdsIn(list(record(record(moment)['probe'])['options']), [...path, 'probe', 'options'], report);
  }
}

/** Ids of a list that are reserved or used twice. */
export function checkIdsIn(items: readonly unknown[], path: Path, report: Report): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = record(item)['id'];
    if (typeof id !== 'string') return;
    const where = [...path, index, 'id'];
    if (seen.has(id)) report.value('id/duplicate', `Unexpected second \`${id}\`, expected each id once in this list.`, where);
    seen.add(id);
    checkReserved(id, (code, message) => report.value(code, message, where));
    if (id === SILENCE_ID && path.includes('replies'))
      report.value(
        'id/reserved',
        'Unexpected id `silence`, expected another: silence has a key of its own.',
        where,
        'Move it to `silence:` beside `replies:`.',
      );
  });
}

/** Whether a text can be an id. */
export const isId = (text: string): boolean => ID_PATTERN.test(text) && !RESERVED_IDS.has(text);

type Say = (code: string, message: string) => void;

function checkId(id: string, say: Say): void {
  if (!ID_PATTERN.test(id)) say(...idWords(id));
  else checkReserved(id, say);
}

function checkReserved(id: string, say: Say): void {
  if (RESERVED_IDS.has(id)) say('id/reserved', `Unexpected id \`${id}\`, expected another word: this one has a meaning of its own.`);
}

/** What the words of a well-shaped scenario mean together: flags, people, conditions, and what each reply owes the learner. */
export function checkMeaning(scenario: Scenario, report: Report): void {
  const flags = new Set<string>();
  const flagPlaces: [string, Path][] = [];
  const set = (names: readonly string[] | undefined, path: Path): void =>
    names?.forEach((name, index) => {
      flags.add(name);
      flagPlaces.push([name, [...path, 'sets', index]]);
    });
  for (const [id, moment] of Object.entries(scenario.moments)) {
    set(moment.sets, ['moments', id]);
    moment.replies.forEach((reply, index) => set(reply.sets, ['moments', id, 'replies', index]));
    set(moment.silence?.sets, ['moments', id, 'silence']);
  }
  for (const [flag, path] of flagPlaces) checkReserved(flag, (code, message) => report.value(code, message, path));
  if (!isLanguage(scenario.language))
    report.value('language/malformed', `Unexpected \`${scenario.language}\`, expected a language such as en, pl or pt-BR.`, ['language']);
  const check = new ConditionCheck(scenario, flags, report);
  checkWords('text/briefing-too-long', 'briefing', scenario.briefing, BRIEFING_WORDS_MAX, report);
  checkWords('text/situation-too-long', 'situation', scenario.situation, SITUATION_WORDS_MAX, report);
  checkFlags(scenario, flags, report);
  for (const [id, moment] of Object.entries(scenario.moments)) checkMoment(scenario, id, moment, check, report);
  for (const [id, branches] of Object.entries(scenario.gates ?? {})) checkGate(scenario, id, branches, check, report);
  for (const id of Object.keys(scenario.debrief.moments ?? {})) {
    if (!Object.hasOwn(scenario.moments, id))
      report.key(
        'debrief/unknown-moment',
        `Unexpected \`${id}\`, expected the id of a moment.`,
        ['debrief', 'moments', id],
        suggestion(id, Object.keys(scenario.moments)),
      );
  }
}

/** Whether a code is that of a language. */
export function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}

class ConditionCheck {
  constructor(
    private readonly scenario: Scenario,
    private readonly flags: ReadonlySet<string>,
    private readonly report: Report,
  ) {}

  read(text: string | undefined, path: Path): void {
    if (text === undefined) return;
    const result = parseCondition(text);
    if ('mistake' in result) {
      const { code, message, from, to, hint } = result.mistake;
      this.report.within(code, message, path, from, to, text, hint);
      return;
    }
    for (const { kind, id, from, to } of result.mentions) {
      if (kind === 'flag' && !this.flags.has(id)) {
        this.report.within(
          'condition/unknown-flag',
          `Unexpected \`${id}\`, expected a flag that some reply or moment sets.`,
          path,
          from,
          to,
          text,
          suggestion(id, [...this.flags, ...CONDITION_WORDS]),
        );
      }
      if (kind === 'moment' && !Object.hasOwn(this.scenario.moments, id)) {
        this.report.within(
          'condition/unknown-moment',
          `Unexpected \`${id}\`, expected the id of a moment.`,
          path,
          from,
          to,
          text,
          suggestion(id, Object.keys(this.scenario.moments)),
        );
      }
    }
  }
}

function checkWords(code: string, key: string, text: string, limit: number, report: Report): void {
  const count = text.trim().split(/\s+/).length;
  if (count > limit) report.key(code, `Unexpected ${count} words in \`${key}\`, expected at most ${limit}.`, [key]);
}

function checkFlags(scenario: Scenario, flags: ReadonlySet<string>, report: Report): void {
  for (const section of ['milestones', 'critical'] as const) {
    for (const flag of Object.keys(scenario[section] ?? {})) {
      if (!flags.has(flag))
        report.key(
          'flag/never-set',
          `Unexpected flag \`${flag}\` that nothing sets, expected a reply or moment with it under \`sets\`.`,
          [section, flag],
          suggestion(flag, flags),
        );
    }
  }
  for (const [flag, { unless }] of Object.entries(scenario.critical ?? {})) {
    if (unless !== undefined && !flags.has(unless))
      report.value(
        'flag/never-set',
        `Unexpected flag \`${unless}\` that nothing sets, expected a reply or moment with it under \`sets\`.`,
        ['critical', flag, 'unless'],
        suggestion(unless, flags),
      );
  }
}

function checkPerson(person: string | undefined, path: Path, people: readonly string[], report: Report): void {
  if (person === undefined || people.includes(person)) return;
  report.value(
    'moment/unknown-person',
    `Unexpected \`${person}\`, expected the id of one of the \`others\`.`,
    path,
    suggestion(person, people),
  );
}

/** Whoever answers a reply, or on a gate's way, is the client or one of the others. */
function checkAnswerer(
  { others = {} }: Scenario,
  { 'answer-by': by }: { readonly 'answer-by'?: string | undefined },
  path: Path,
  report: Report,
): void {
  checkPerson(by, [...path, 'answer-by'], ['client', ...Object.keys(others)], report);
}

function checkMoment(scenario: Scenario, id: string, moment: Scenario['moments'][string], check: ConditionCheck, report: Report): void {
  const path: Path = ['moments', id];
  if (moment.says === undefined && moment.cue === undefined)
    report.key('moment/nothing-shown', `Unexpected moment \`${id}\` without \`says\` and \`cue\`, expected at least one of them.`, path);
  checkPerson(moment.who, [...path, 'who'], Object.keys(scenario.others ?? {}), report);
  moment.replies.forEach((reply, index) => checkAnswerer(scenario, reply, [...path, 'replies', index], report));
  if (moment.silence !== undefined) checkAnswerer(scenario, moment.silence, [...path, 'silence'], report);
  moment.variants?.forEach((variant, index) => check.read(variant.when, [...path, 'variants', index, 'when']));
  check.read(moment.silence?.when, [...path, 'silence', 'when']);
  if (moment.replies.every(({ when }) => when !== undefined))
    report.key(
      'moment/no-sure-reply',
      `Unexpected moment \`${id}\` where every reply has a \`when\`, expected at least one that is always offered.`,
      [...path, 'replies'],
    );
  const choices = [...moment.replies, ...(moment.silence === undefined ? [] : [moment.silence])];
  if (!choices.some(({ quality }) => quality === 'best'))
    report.key('moment/no-best', `Unexpected moment \`${id}\` without a best reply, expected at least one.`, [...path, 'replies']);
  const checkMood = (mood: Scenario['moments'][string]['replies'][number]['mood'], where: Path): void => {
    if (mood !== undefined && Object.keys(mood).length === 1)
      report.key(
        'mood/nothing-changed',
        'Unexpected `mood` without a variable, expected at least one of agitation, valence, trust and hope.',
        [...where, 'mood'],
      );
  };
  checkMood(moment.silence?.mood, [...path, 'silence']);
  moment.replies.forEach((reply, index) => {
    const where: Path = [...path, 'replies', index];
    checkMood(reply.mood, where);
    check.read(reply.when, [...where, 'when']);
    if ((reply.says === undefined) === (reply.does === undefined))
      report.missing(
        'reply/says-or-does',
        `Unexpected reply \`${reply.id}\` with ${reply.says === undefined ? 'neither' : 'both'} \`says\` and \`does\`, expected one of them.`,
        where,
      );
    if (reply.quality !== 'best' && reply.better === undefined)
      report.missing(
        'reply/no-better',
        `Unexpected reply \`${reply.id}\` without \`better\`, expected better words, since it is not a best reply.`,
        where,
      );
  });
  if (moment.silence !== undefined && moment.silence.quality !== 'best' && moment.silence.better === undefined)
    report.key('reply/no-better', 'Unexpected `silence` without `better`, expected better words, since it is not a best reply.', [
      ...path,
      'silence',
    ]);
}

function checkGate(
  scenario: Scenario,
  id: string,
  branches: NonNullable<Scenario['gates']>[string],
  check: ConditionCheck,
  report: Report,
): void {
  branches.forEach((branch, index) => {
    checkAnswerer(scenario, branch, ['gates', id, index], report);
    const where: Path = ['gates', id, index];
    check.read(branch.when, [...where, 'when']);
    if (branch.when === undefined && index < branches.length - 1)
      report.missing(
        'gate/never-taken',
        `Unexpected branches after one without \`when\` in gate \`${id}\`, expected it to be the last.`,
        where,
      );
  });
  if (branches.at(-1)?.when !== undefined)
    report.missing(
      'gate/no-otherwise',
      `Unexpected \`when\` on the last branch of gate \`${id}\`, expected a branch that is taken when no other is.`,
      ['gates', id, branches.length - 1],
    );
}
