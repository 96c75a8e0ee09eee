import { PRINCIPLES, type Scenario } from '../scenario';
import { runBots, runRandom } from './bots';
import { xray } from './xray/xray';
import { percent } from './xray/xray-text';

const BEGIN = '<!-- figures -->';
const END = '<!-- figures end -->';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** What every shipped conversation can do, and what naive players make of it, as Markdown. */
export function figuresOf(scenarios: readonly Scenario[]): string {
  const all = scenarios.map((scenario) => ({ scenario, bots: runBots(scenario), random: runRandom(scenario), ...exactly(scenario) }));
  return [
    table(
      ['', 'moments', 'endings', 'states', 'turns: best, typical', 'minutes: best, typical', 'always best', 'presses anything'],
      all.map(({ scenario, best, states, exact, random }) => [
        scenario.client.name,
        String(Object.keys(scenario.moments).length),
        String(Object.keys(scenario.endings).length),
        states.toLocaleString('en'),
        `${exact.turns.best}, ${Math.round(exact.turns.typical)}`,
        `${Math.round(exact.minutes.best)}, ${Math.round(exact.minutes.typical)}`,
        String(Math.round(best.overall)),
        String(Math.round(random.overall)),
      ]),
    ),
    'Moments that test each principle, in any play: the fewest to the most.',
    table(
      ['', ...PRINCIPLES],
      all.map(({ scenario, exact }) => [
        scenario.client.name,
        ...exact.principles.map(({ moments: { least, greatest } }) => `${least} to ${greatest ?? 'any number'}`),
      ]),
    ),
    'How often plays come to each ending: when anything is pressed, and for somebody who knows the best line so often.',
    table(
      ['', 'ending', 'anything', 'knows 0.6', 'knows 0.75', 'knows 0.9'],
      all.flatMap(({ scenario, exact }) =>
        Object.entries(scenario.endings).map(([id, { kind }]) => [
          scenario.client.name,
          `\`${id}\` (${kind})`,
          ...exact.players.map(({ shares }) => percent(shares.endings[id] ?? 0)),
        ]),
      ),
    ),
    'What naive players score, with the most that each may.',
    table(
      ['', ...(all[0]?.bots ?? []).map(({ bot, limit }) => `${bot} (${limit})`)],
      all.map(({ scenario, bots }) => [scenario.client.name, ...bots.map(({ overall }) => String(Math.round(overall)))]),
    ),
  ].join('\n\n');
}

function exactly(scenario: Scenario) {
  const { exact, ...rest } = xray(scenario);
  if (exact === undefined) throw new Error(`The states of ${scenario.id} are too many for exact figures.`);
  return { exact, ...rest };
}

/** A page with the figures between its two marks. Throws if it has no marks. */
export function withFigures(page: string, figures: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The page has no ${BEGIN} and ${END}.`);
  return `${page.slice(0, from)}${BEGIN}\n\n${figures}\n\n${page.slice(to)}`;
}
