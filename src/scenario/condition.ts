import { MOOD_VARIABLES, type MoodVariable } from './moves';
import { suggestion } from './spelling';

/** The states of the client that a condition may name. */
export const BANDS = ['workable', 'flooded', 'shut-down'] as const;
export type Band = (typeof BANDS)[number];

const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One thing that a condition asks. */
export type ConditionPart =
  | { readonly kind: 'mood'; readonly variable: MoodVariable; readonly is: Comparison; readonly value: number }
  | { readonly kind: 'visits'; readonly moment: string; readonly is: Comparison; readonly value: number }
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'band'; readonly band: Band };

export type Condition =
  ConditionPart | { readonly kind: 'not'; readonly of: Condition } | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] };

/** A mistake in a condition; `from` and `to` count UTF-16 units from its beginning. */
export interface ConditionMistake {
  readonly code: 'condition/malformed' | 'condition/number' | 'condition/unknown-word';
  readonly message: string;
  readonly from: number;
  readonly to: number;
  readonly hint?: string;
}

export type ConditionResult =
  { readonly condition: Condition; readonly mentions: readonly Mention[] } | { readonly mistake: ConditionMistake };

/** A flag or moment that a condition names, and where. */
export interface Mention {
  readonly kind: 'flag' | 'moment';
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What a condition is asked of. */
export interface Facts {
  readonly mood: Readonly<Record<MoodVariable, number>>;
  readonly band: Band;
  hasFlag(flag: string): boolean;
  visitsTo(moment: string): number;
}

const WORDS = ['and', 'or', 'not', 'visited', 'visits'] as const;
/** Words that mean something in a condition, and so cannot be ids. */
export const CONDITION_WORDS: ReadonlySet<string> = new Set<string>([...WORDS, ...MOOD_VARIABLES, ...BANDS, 'true', 'false']);

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const MAX_PARTS = 60;

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/>=|<=|[<>=()]|[^\s<>=()]+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

class Mistake extends Error {
  constructor(readonly mistake: ConditionMistake) {
    super(mistake.message);
  }
}

/** Reads a condition such as `trust >= 11 and not missed-sign`. It is data from then on; nothing is ever evaluated as code. */
export function parseCondition(text: string): ConditionResult {
  try {
    const reader = new ConditionReader(text);
    const condition = reader.whole();
    return { condition, mentions: reader.mentions };
  } catch (error) {
    if (error instanceof Mistake) return { mistake: error.mistake };
    throw error;
  }
}

class ConditionReader {
  readonly mentions: Mention[] = [];
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
    if (this.tokens.length > MAX_PARTS)
      this.fail('condition/malformed', 'Unexpected length, expected at most 60 words.', { text: '', from: 0, to: text.length });
  }

  whole(): Condition {
    const condition = this.either();
    const rest = this.tokens[this.at];
    if (rest !== undefined) this.fail('condition/malformed', `Unexpected \`${rest.text}\`, expected \`and\`, \`or\` or the end.`, rest);
    return condition;
  }

  private either(): Condition {
    const parts = [this.both()];
    while (this.take('or')) parts.push(this.both());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', of: parts };
  }

  private both(): Condition {
    const parts = [this.single()];
    while (this.take('and')) parts.push(this.single());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', of: parts };
  }

  private single(): Condition {
    if (this.take('not')) return { kind: 'not', of: this.single() };
    if (this.take('(')) {
      const inner = this.either();
      if (!this.take(')')) this.fail('condition/malformed', 'Unexpected end, expected `)`.', this.here());
      return inner;
    }
    const token = this.next('a mood variable, a flag, `visited` or `not`');
    const variable = MOOD_VARIABLES.find((name) => name === token.text);
    if (variable !== undefined) return { kind: 'mood', variable, ...this.comparison(token, 20) };
    const band = BANDS.find((name) => name === token.text);
    if (band !== undefined) return { kind: 'band', band };
    if (token.text === 'visited')
      return { kind: 'visits', moment: this.mention('moment', this.next('the id of a moment')), is: '>=', value: 1 };
    if (token.text === 'visits')
      return { kind: 'visits', moment: this.mention('moment', this.next('the id of a moment')), ...this.comparison(token, 50) };
    if (/^[<>=)]/.test(token.text) || token.text === 'and' || token.text === 'or' || /^\d/.test(token.text)) {
      this.fail('condition/malformed', `Unexpected \`${token.text}\`, expected a mood variable, a flag, \`visited\` or \`not\`.`, token);
    }
    const compared = this.tokens[this.at];
    if (compared !== undefined && /^[<>=]/.test(compared.text)) {
      this.fail(
        'condition/unknown-word',
        `Unexpected \`${token.text}\`, expected one of ${MOOD_VARIABLES.join(', ')}.`,
        token,
        suggestion(token.text, MOOD_VARIABLES),
      );
    }
    return { kind: 'flag', flag: this.mention('flag', token) };
  }

  private mention(kind: Mention['kind'], { text, from, to }: Token): string {
    this.mentions.push({ kind, id: text, from, to });
    return text;
  }

  private comparison(after: Token, greatest: number): { is: Comparison; value: number } {
    const sign = this.tokens[this.at];
    const is = COMPARISONS.find((one) => one === sign?.text);
    if (is === undefined) {
      this.fail(
        'condition/malformed',
        `Unexpected ${sign === undefined ? 'end' : `\`${sign.text}\``} after \`${after.text}\`, expected >=, <=, >, < or =.`,
        sign ?? this.here(),
      );
    }
    this.at++;
    const number = this.next('a whole number');
    if (!/^(?:0|[1-9]\d{0,3})$/.test(number.text) || Number(number.text) > greatest) {
      this.fail('condition/number', `Unexpected \`${number.text}\`, expected a whole number from 0 to ${greatest}.`, number);
    }
    return { is, value: Number(number.text) };
  }

  private take(text: string): boolean {
    if (this.tokens[this.at]?.text !== text) return false;
    this.at++;
    return true;
  }

  private next(expected: string): Token {
    const token = this.tokens[this.at];
    if (token === undefined) this.fail('condition/malformed', `Unexpected end, expected ${expected}.`, this.here());
    this.at++;
    return token;
  }

  private here(): Token {
    return { text: '', from: Math.max(0, this.text.length - 1), to: this.text.length };
  }

  private fail(code: ConditionMistake['code'], message: string, { from, to }: Token, hint?: string): never {
    throw new Mistake({ code, message, from, to, ...(hint === undefined ? {} : { hint }) });
  }
}

/** A condition that reads well, with other numbers where it compares the mood; everything else stays as it is written. */
export function withThresholds(text: string, other: (variable: MoodVariable, is: Comparison, value: number) => number): string {
  const tokens = tokensOf(text);
  let made = '';
  let done = 0;
  for (const [index, { text: word }] of tokens.entries()) {
    const [sign, number] = tokens.slice(index + 1, index + 3);
    const variable = MOOD_VARIABLES.find((name) => name === word);
    const is = COMPARISONS.find((one) => one === sign?.text);
    if (variable === undefined || is === undefined || number === undefined) continue;
    made += text.slice(done, number.from) + String(other(variable, is, Number(number.text)));
    done = number.to;
  }
  return made + text.slice(done);
}

/** Whether two whole numbers compare as asked. */
export function compares(left: number, is: Comparison, right: number): boolean {
  switch (is) {
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '<':
      return left < right;
    case '=':
      return left === right;
  }
}

/** Whether a condition holds. */
export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'mood':
      return compares(facts.mood[condition.variable], condition.is, condition.value);
    case 'visits':
      return compares(facts.visitsTo(condition.moment), condition.is, condition.value);
    case 'flag':
      return facts.hasFlag(condition.flag);
    case 'band':
      return facts.band === condition.band;
    case 'not':
      return !holds(condition.of, facts);
    case 'and':
      return condition.of.every((part) => holds(part, facts));
    case 'or':
      return condition.of.some((part) => holds(part, facts));
  }
}

/** Calls back for each simple part of a condition. */
export function eachPart(condition: Condition, visit: (part: ConditionPart) => void): void {
  if (condition.kind === 'not') eachPart(condition.of, visit);
  else if ('of' in condition) for (const part of condition.of) eachPart(part, visit);
  else visit(condition);
}
