import type { Rule } from '../rule';
import { avoidWords } from './avoid-words';

/** Every rule, in the order of the author's guide. */
export const rules: readonly Rule[] = [avoidWords];
