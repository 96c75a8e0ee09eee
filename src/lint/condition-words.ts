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
      return joined(condition.of, (condition.kind === 'and') === denied ? 'or' : 'and', denied);
  }
}

/** Under a denial, `and` and `or` have changed places already. */
function joined(parts: readonly Condition[], by: 'and' | 'or', denied: boolean): string {
  return parts.map((part) => (isJoined(part) ? `(${words(part, denied)})` : words(part, denied))).join(` ${by} `);
}

function isJoined(condition: Condition): boolean {
  return condition.kind === 'not' ? isJoined(condition.of) : condition.kind === 'and' || condition.kind === 'or';
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
