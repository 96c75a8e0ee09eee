import { textOfRecord, type RapportRecord } from '../../records';
import { download } from '../ui/download';

const NAME_MAX = 40;

/** The name of a record's file: whom it is for where that can be written plainly, the day, and how its code begins. */
export function fileNameOf({ who, made, code }: RapportRecord): string {
  const name = who
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, NAME_MAX)
    .replaceAll(/^-+|-+$/g, '');
  return ['rapport-record', ...(name === '' ? [] : [name]), made.slice(0, 10), code.slice(0, 4).toLowerCase()].join('-') + '.json';
}

/** Offers a record as a file. Says whether the browser lets it. */
export const saveRecord = (record: RapportRecord): boolean => download(fileNameOf(record), 'application/json', textOfRecord(record));
