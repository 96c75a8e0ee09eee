import { PRINCIPLES, type Principle } from './principles';
import type { Scenario } from './schema';
import { temperamentOf } from './client';

/** What a library shows of a scenario before it is opened. */
export type Card = Pick<
  Scenario,
  'id' | 'title' | 'version' | 'language' | 'setting' | 'situation' | 'presentation' | 'level' | 'minutes' | 'note' | 'sensitive' | 'review'
> & {
  readonly client: Pick<Scenario['client'], 'name' | 'age' | 'portrait'>;
  readonly mood: { readonly agitation: number; readonly valence: number; readonly trust: number; readonly hope: number };
  /** The principles that most of its moments test. */
  readonly mainly: readonly Principle[];
};

const MAINLY = 3;

/** The card of a scenario. */
export function cardOf(scenario: Scenario): Card {
  const { id, title, version, language, setting, situation, presentation, level, minutes, note, sensitive, review, client } = scenario;
  const tested = Object.values(scenario.moments).flatMap(({ tests }) => tests);
  const times = (principle: Principle): number => tested.filter((one) => one === principle).length;
  const mainly = [...PRINCIPLES].sort((a, b) => times(b) - times(a)).slice(0, MAINLY);
  return {
    id,
    title,
    version,
    language,
    setting,
    situation,
    presentation,
    level,
    minutes,
    note,
    sensitive,
    review,
    client: { name: client.name, age: client.age, portrait: client.portrait },
    mood: temperamentOf(client).start,
    mainly,
  };
}
