import { DIALS, type Dial } from '../scenario';

/** The help of `--dial`, which several commands take. */
export const DIAL_HELP = '  --dial milder|stronger   the same with a milder or a stronger client';

/** The strength of the client asked for; throws a sentence for one that there is not. */
export function dialOf(asked: string | undefined): Dial {
  const dial = DIALS.find((one) => one === (asked ?? 'as-written'));
  if (dial === undefined) throw new Error(`Unexpected dial ${asked}, expected one of ${DIALS.join(', ')}.`);
  return dial;
}
