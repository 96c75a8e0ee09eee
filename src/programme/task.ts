import type { Dial } from '../scenario';
import type { Goal, Step } from './schema';

/** What a step asks for. */
export type Task =
  | {
      readonly kind: 'meet';
      readonly scenario: string;
      readonly mode: 'practice' | 'check';
      readonly dial: Dial;
      /** Each a way to reach it; one is enough. */
      readonly ways: readonly Goal[];
    }
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'reflect'; readonly question: string };

/** What a step asks for; of a programme without mistakes, exactly one thing. */
export function taskOf({ id, meet, read, reflect, mode = 'practice', dial = 'as-written', reach = {}, or }: Step): Task {
  if (meet !== undefined) return { kind: 'meet', scenario: meet, mode, dial, ways: or === undefined ? [reach] : [reach, or] };
  if (read !== undefined) return { kind: 'read', text: read };
  if (reflect !== undefined) return { kind: 'reflect', question: reflect };
  throw new Error(`The step \`${id}\` asks for nothing.`);
}
