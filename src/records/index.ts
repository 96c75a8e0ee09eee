export { codeTyped } from './code';
export { csvOf, type VerifiedFile } from './csv';
export { duplicatesIn, type Duplicate } from './duplicates';
export type { Altered } from './altered';
export type { Oddity, Origin } from './play';
export type { Trouble } from './read';
export { isRecordable, isReplayable, recordOf, textOfRecord, type Recordable } from './record';
export { eventShape, factsShape, RECORD_MAX, WHO_MAX, type RapportRecord, type RecordedProgramme } from './schema';
export { verifier, type Ours, type Told, type Unplayed, type Verdict, type Verified } from './verify';
