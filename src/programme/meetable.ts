import { PRINCIPLES, type EndingKind, type Principle, type Scenario } from '../scenario';

/** What a programme can ask of a scenario. */
export interface Meetable {
  readonly id: string;
  readonly milestones: readonly string[];
  readonly endings: readonly { readonly id: string; readonly kind: EndingKind }[];
  /** How many moments test each principle. */
  readonly tested: Readonly<Record<Principle, number>>;
}

/** A scenario of which all is known, or only that it is there. */
export type Known = Meetable | Pick<Meetable, 'id'>;

/** What a programme can ask of this scenario. */
export function meetableOf({ id, milestones = {}, endings, moments }: Scenario): Meetable {
  const tests = Object.values(moments).flatMap((moment) => moment.tests);
  const count = (principle: Principle): number => tests.filter((one) => one === principle).length;
  return {
    id,
    milestones: Object.keys(milestones),
    endings: Object.entries(endings).map(([ending, { kind }]) => ({ id: ending, kind })),
    tested: Object.fromEntries(PRINCIPLES.map((principle) => [principle, count(principle)])) as Record<Principle, number>,
  };
}
