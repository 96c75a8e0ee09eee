import fc from 'fast-check';
import type { Person } from '../../src/portrait';
import { scenarioJsonSchema, type Look, type Mood } from '../../src/scenario';

interface Field {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every option of a look, as the published schema has them, so that a new one is tried here by itself. */
function optionsOf(): Readonly<Record<string, Field>> {
  const schema = scenarioJsonSchema() as {
    readonly properties: {
      readonly client: { readonly properties: { readonly portrait: { readonly properties: Readonly<Record<string, Field>> } } };
    };
  };
  return schema.properties.client.properties.portrait.properties;
}

export const options = optionsOf();

const valueOf = (field: Field): fc.Arbitrary<unknown> => {
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  if (field.type === 'boolean') return fc.boolean();
  return fc.integer({ min: field.minimum ?? 1, max: field.maximum ?? 10 });
};

/** Looks with any of the options, each left out now and then. */
export const look: fc.Arbitrary<Look> = fc.record(
  Object.fromEntries(Object.entries(options).map(([name, field]) => [name, valueOf(field)])),
  { requiredKeys: [] },
);
export const person: fc.Arbitrary<Person> = fc.record({ look, age: fc.integer({ min: 4, max: 95 }) });

const whole = fc.integer({ min: 0, max: 20 });
const fraction = fc.oneof(
  fc.constantFrom(0, 20),
  fc.integer({ min: 0, max: 20_000 }).map((thousandths) => thousandths / 1000),
);
export const mood: fc.Arbitrary<Mood> = fc.record({ agitation: whole, valence: whole, trust: whole, hope: whole });
export const anyMood: fc.Arbitrary<Mood> = fc.record({ agitation: fraction, valence: fraction, trust: fraction, hope: fraction });

export const calm: Mood = { agitation: 7, valence: 10, trust: 10, hope: 10 };
