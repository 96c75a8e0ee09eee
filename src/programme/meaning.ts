import { checkIdsIn, isLanguage, PRINCIPLES, suggestion, type Path, type Report } from '../scenario';
import { EVIDENCE_MIN } from '../scoring';
import type { Known, Meetable } from './meetable';
import { ruleOf, type Way } from './rule';
import type { Programme, Step } from './schema';

const ENDING_KINDS: readonly string[] = ['best', 'safe', 'unsafe', 'walkout'];
const TASKS = ['meet', 'read', 'reflect'] as const;
const FOR_MEETING = ['mode', 'dial', 'reach', 'or'] as const;

/** What the words of a well-shaped programme mean together, and what they ask of the scenarios that there are, where those are known. */
export function checkMeaning(programme: Programme, scenarios: readonly Known[] | undefined, report: Report): void {
  const { steps, pass, language } = programme;
  checkIdsIn(steps, ['steps'], report);
  if (!isLanguage(language))
    report.value('language/malformed', `Unexpected \`${language}\`, expected a language such as en, pl or pt-BR.`, ['language']);
  const ids = steps.map(({ id }) => id);
  const known = (id: string, path: Path): void => {
    if (!ids.includes(id))
      report.value('programme/unknown-step', `Unexpected \`${id}\`, expected the id of a step.`, path, suggestion(id, ids));
  };
  const whole = steps.map((step, index) => {
    step.after?.forEach((id, at) => known(id, ['steps', index, 'after', at]));
    return checkTask(step, ['steps', index], report);
  });
  checkCircles(steps, report);
  checkDue(steps, report);
  if (pass !== 'all') {
    pass.required?.forEach((id, at) => known(id, ['pass', 'required', at]));
    if (pass.done > steps.length)
      report.value('programme/out-of-reach', `Unexpected ${pass.done}, expected at most ${steps.length}: so many steps there are.`, [
        'pass',
        'done',
      ]);
  }
  if (!whole.every(Boolean)) return;
  checkTwins(steps, report);
  if (scenarios !== undefined) steps.forEach((step, index) => checkReach(step, ['steps', index], scenarios, report));
}

/** Whether a step asks for exactly one thing. */
function checkTask(step: Step, path: Path, report: Report): boolean {
  const [first, ...others] = TASKS.filter((key) => step[key] !== undefined);
  if (first === undefined)
    report.missing(
      'programme/one-task',
      `Unexpected step \`${step.id}\` without a task, expected \`meet\`, \`read\` or \`reflect\`.`,
      path,
    );
  for (const key of others)
    report.key('programme/one-task', `Unexpected \`${key}\` beside \`${first}\`, expected one of them in a step.`, [...path, key]);
  if (step.meet === undefined)
    for (const key of FOR_MEETING.filter((one) => step[one] !== undefined))
      report.key('programme/only-for-meeting', `Unexpected \`${key}\`, expected it only in a step with \`meet\`.`, [...path, key]);
  if (step.or !== undefined && step.reach === undefined)
    report.key('programme/or-alone', 'Unexpected `or` without `reach`, expected both.', [...path, 'or']);
  if (step.meet === undefined && step.title === undefined)
    report.missing('shape/missing-key', `Unexpected end of \`${step.id}\`, expected the key \`title\`.`, path);
  return first !== undefined && others.length === 0;
}

function checkCircles(steps: readonly Step[], report: Report): void {
  const after = new Map(steps.map((step) => [step.id, step.after ?? []]));
  steps.forEach(({ id }, index) => {
    const seen = new Set<string>();
    const open = [...(after.get(id) ?? [])];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (seen.has(one)) continue;
      seen.add(one);
      open.push(...(after.get(one) ?? []));
    }
    if (seen.has(id))
      report.key('programme/circle', `Unexpected \`after\` that leads from \`${id}\` back to itself, expected a step that can be begun.`, [
        'steps',
        index,
        'after',
      ]);
  });
}

function checkDue(steps: readonly Step[], report: Report): void {
  steps.forEach(({ due, after = [] }, index) => {
    for (const id of after) {
      const first = steps.find((one) => one.id === id);
      if (due !== undefined && first?.due !== undefined && due < first.due)
        report.value(
          'programme/due-too-early',
          `Unexpected day ${due}, expected ${first.due} or later: \`${id}\` comes first, and is due on day ${first.due}.`,
          ['steps', index, 'due'],
        );
    }
  });
}

/** Two steps that the same conversation would do at once. */
function checkTwins(steps: readonly Step[], report: Report): void {
  const ruleText = (step: Step): string => JSON.stringify([step.meet, ruleOf(step)]);
  steps.forEach((step, index) => {
    if (step.meet === undefined) return;
    const twin = steps.slice(0, index).find((one) => one.meet !== undefined && ruleText(one) === ruleText(step));
    if (twin !== undefined)
      report.value(
        'programme/same-step',
        `Unexpected second step that asks the same as \`${twin.id}\`, expected a difference: one conversation would do both.`,
        ['steps', index, 'meet'],
        'Ask for `times: 2` in one of them, or for more in the later one.',
      );
  });
}

function checkReach(step: Step, path: Path, scenarios: readonly Known[], report: Report): void {
  const { meet } = step;
  if (meet === undefined) return;
  const scenario = scenarios.find(({ id }) => id === meet);
  if (scenario === undefined) {
    const ids = scenarios.map(({ id }) => id);
    report.value(
      'programme/unknown-scenario',
      `Unexpected \`${meet}\`, expected the id of a scenario.`,
      [...path, 'meet'],
      suggestion(meet, ids),
    );
    return;
  }
  const rule = ruleOf(step);
  if (rule.kind !== 'meet' || !('tested' in scenario)) return;
  rule.ways.forEach((way, index) => checkWay(way, [...path, index === 0 ? 'reach' : 'or'], scenario, report));
}

function checkWay({ demands }: Way, path: Path, { id, milestones, endings, tested }: Meetable, report: Report): void {
  const words = [...ENDING_KINDS, ...endings.map((ending) => ending.id)];
  const kinds = new Set<string>(endings.map(({ kind }) => kind));
  const key = { score: 'scores', band: 'bands', moments: 'moments' } as const;
  for (const demand of demands) {
    switch (demand.kind) {
      case 'score':
      case 'band':
      case 'moments': {
        const most = tested[demand.principle];
        const where = [...path, key[demand.kind], demand.principle];
        if (most === 0)
          report.key(
            'programme/out-of-reach',
            `Unexpected \`${demand.principle}\`, expected a principle that \`${id}\` tests.`,
            where,
            tests(tested),
          );
        else if (demand.kind === 'moments' && demand.count > most)
          report.value(
            'programme/out-of-reach',
            `Unexpected ${demand.count}, expected at most ${most}: so many moments of \`${id}\` test it.`,
            where,
          );
        else if (demand.kind === 'band' && most < EVIDENCE_MIN)
          report.key(
            'programme/out-of-reach',
            `Unexpected band, expected a principle that ${EVIDENCE_MIN} moments of \`${id}\` test: \`${demand.principle}\` has ${most}.`,
            where,
          );
        break;
      }
      case 'milestones':
        if (demand.flags === 'all') {
          if (milestones.length === 0)
            report.value('programme/out-of-reach', `Unexpected \`all\`, expected a scenario with milestones: \`${id}\` has none.`, [
              ...path,
              'milestones',
            ]);
          break;
        }
        demand.flags.forEach((flag, at) => {
          if (!milestones.includes(flag))
            report.value(
              'programme/unknown-milestone',
              `Unexpected \`${flag}\`, expected a milestone of \`${id}\`.`,
              [...path, 'milestones', at],
              suggestion(flag, milestones),
            );
        });
        break;
      case 'endings':
        demand.endings.forEach((ending, at) => {
          if (!words.includes(ending))
            report.value(
              'programme/unknown-ending',
              `Unexpected \`${ending}\`, expected an ending of \`${id}\`, or a kind of ending.`,
              [...path, 'endings', at],
              suggestion(ending, words),
            );
        });
        if (demand.endings.every((ending) => ENDING_KINDS.includes(ending) && !kinds.has(ending)))
          report.key('programme/out-of-reach', `Unexpected \`endings\`, expected one that \`${id}\` has: it has none of these kinds.`, [
            ...path,
            'endings',
          ]);
        break;
      case 'overall':
      case 'safe':
        break;
    }
  }
}

const tests = (tested: Meetable['tested']): string => `It tests ${PRINCIPLES.filter((principle) => tested[principle] > 0).join(', ')}.`;
