import type { Scenario } from '../../scenario';
import type { Extreme } from './extremes';
import type { ExactXray, Xray } from './xray';

/** A share of plays in percent; what is rarer than one in a thousand is not called nought. */
export const percent = (share: number): string => (share > 0 && share < 0.001 ? '< 0.1 %' : `${(100 * share).toFixed(1)} %`);
const rounded = (value: number): string => value.toFixed(1);

function scoreOf(extreme: Extreme | undefined): string {
  if (extreme === undefined) return 'untested';
  return `${extreme.approached ? '→ ' : ''}${Math.round((100 * extreme.earned) / extreme.available)}`;
}

/** An x-ray in an author's words, if asked with a shortest walk to every moment and through every reply. */
export function xrayText(scenario: Scenario, { states, complete, best, exact, sample }: Xray, walks = false): string {
  const lines = [
    `${scenario.title} (${scenario.id} ${scenario.version})`,
    '',
    complete
      ? `${states.toLocaleString('en')} states, all of them explored: what follows is exact.`
      : `More than ${states.toLocaleString('en')} states: too many to explore. What follows is sampled, not exact.`,
    '',
    `Best walk: ${best.turns} turns to ${best.ending}, overall ${Math.round(best.overall)}`,
    `  ${best.walk}`,
    '',
    `Pressing anything, ${sample.plays} seeded plays: overall ${rounded(sample.overall)} ± ${rounded(1.96 * sample.error)}`,
    ...Object.entries(sample.endings).map(
      ([id, share]) => `  ${id.padEnd(24)} ${percent(share)} ± ${percent(1.96 * Math.sqrt((share * (1 - share)) / sample.plays))}`,
    ),
  ];
  return [...lines, ...(exact === undefined ? [] : [...exactText(exact), ...(walks ? walksText(exact) : [])])].join('\n');
}

function exactText({ unreached, endings, turns, minutes, principles, players, mood }: ExactXray): string[] {
  const missing = Object.entries(unreached).flatMap(([kind, ids]) =>
    ids.map((id) => `  ${kind.replace(/s$/, '').replace('replie', 'reply')} ${id}`),
  );
  return [
    '',
    missing.length === 0 ? 'Every moment, reply, variant and ending can be reached.' : 'Never reached in any play:',
    ...missing,
    '',
    'Endings, and how often players reach them',
    `  ${'ending'.padEnd(24)}${players.map(({ knows }) => (knows === 0 ? 'anything' : `knows ${knows}`).padStart(12)).join('')}   shortest walk`,
    ...endings.map(
      ({ id, turns: length, onlyBy }) =>
        `  ${id.padEnd(24)}${players.map(({ shares }) => percent(shares.endings[id] ?? 0).padStart(12)).join('')}   ${length === undefined ? 'none' : `${length} turns`}${onlyBy === undefined ? '' : `, only by ${onlyBy}`}`,
    ),
    ...endings.flatMap(({ id, walk }) => (walk === undefined ? [] : [`  ${id}: ${walk}`])),
    '',
    `Turns: shortest ${turns.shortest}, best ${turns.best}, typical ${rounded(turns.typical)}, longest ${turns.longest ?? 'without limit'}`,
    `Reading, minutes: shortest ${rounded(minutes.shortest)}, best ${rounded(minutes.best)}, typical ${rounded(minutes.typical)}`,
    '',
    'Principles: least and greatest score of any play; points on average when anything is pressed; moments met',
    ...principles.map(
      ({ principle, least, greatest, earned, available, moments }) =>
        `  ${principle.padEnd(16)} ${scoreOf(least).padStart(4)} to ${scoreOf(greatest).padStart(4)}   ${rounded(earned)} of ${rounded(available)}   ${moments.least} to ${moments.greatest ?? 'any number'}`,
    ),
    '',
    'Mood: least and greatest value',
    ...mood.map(
      ({ variable, least, greatest, saturates }) =>
        `  ${variable.padEnd(16)} ${least} to ${greatest}${saturates ? '   reaches an end of its scale' : ''}`,
    ),
  ];
}

function walksText({ walks }: ExactXray): string[] {
  const rows = (named: Readonly<Record<string, string>>): string[] => Object.entries(named).map(([name, walk]) => `  ${name}: ${walk}`);
  return ['', 'A shortest walk to each moment', ...rows(walks.moments), '', 'A shortest walk through each reply', ...rows(walks.replies)];
}
