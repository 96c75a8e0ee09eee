import { canonical, hashOf } from '../scenario';
import { codeOf } from './code';
import type { RapportRecord } from './schema';

/** The code over everything in a record but the code; each scenario goes in by its hash, which is checked by itself. */
export function codeFor({ code: _code, scenarios, ...rest }: Omit<RapportRecord, 'code'> & { readonly code?: string }): string {
  return codeOf(hashOf({ ...rest, scenarios: scenarios.map(({ hash }) => hash) }));
}

/** A record as the text of its file: the same content is the same text. */
export const textOfRecord = (record: RapportRecord): string => `${canonical(record)}\n`;
