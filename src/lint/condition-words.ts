import type { Comparison, Condition } from '../scenario';

const COMPARED: Readonly<Record<Comparison, (value: number) => string>> = {
  '>=': (value) => `${value} or more`,
  '<=': (value) => `${value} or less`,
  '>': (value) => `more than ${value}`,
  '<': (value) => `less than ${value}`,
  '=': (value) => `${value}`,
};
const OPPOSITE: Readonly<Partial<Record<Comparison, Comparison>>> = { '>=': '<', '<=': '>', '>': '<=', '<': '>=' };

/** A condition in plain words, such as `trust is 11 or more and missed-sign is not remembered`. */
export function conditionWords(condition: Condition): string {
  return words(condition, false);
}

function words(condition: Condition, denied: boolean): string {
  const not = denied ? ' not' : '';
  switch (condition.kind) {
    case 'mood':
      return `${condition.variable} is ${compared(condition.is, condition.value, denied)}`;
    case 'flag':
      return `${condition.flag} is${not} remembered`;
    case 'band':
      return `the client is${not} ${condition.band}`;
    case 'visits':
      return visitWords(condition.moment, condition.is, condition.value, denied);
    case 'not':
      return words(condition.of, !denied);
    case 'and':
    case 'or':
      return condition.of.map((part) => within(joinOf(condition, denied), part, denied)).join(` ${joinOf(condition, denied) ?? ''} `);
  }
}

/** The word that joins the parts of a condition: a denial makes `or` of `and`, and `and` of `or`. */
function joinOf(condition: Condition, denied: boolean): 'and' | 'or' | undefined {
  if (condition.kind === 'not') return joinOf(condition.of, !denied);
  if (condition.kind !== 'and' && condition.kind !== 'or') return undefined;
  return (condition.kind === 'and') === denied ? 'or' : 'and';
}

function within(join: 'and' | 'or' | undefined, part: Condition, denied: boolean): string {
  const own = joinOf(part, denied);
  return own === undefined || own === join ? words(part, denied) : `(${words(part, denied)})`;
}

function compared(is: Comparison, value: number, denied: boolean): string {
  if (!denied) return COMPARED[is](value);
  const opposite = OPPOSITE[is];
  return opposite === undefined ? `not ${COMPARED[is](value)}` : COMPARED[opposite](value);
}

function visitWords(moment: string, is: Comparison, value: number, denied: boolean): string {
  if (is === '>=' && value === 1) return denied ? `${moment} has not been visited` : `${moment} has been visited`;
  return `the visits to ${moment} are ${compared(is, value, denied)}`;
}
