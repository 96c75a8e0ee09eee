export { codeTyped } from './code';
export { csvOf, type VerifiedFile } from './csv';
export { duplicatesIn, type Duplicate } from './duplicates';
export type { Altered } from './altered';
export type { Oddity, Origin } from './play';
export type { ProgrammeTold } from './programme';
export type { Trouble } from './read';
export { RECORD_MAX, WHO_MAX } from './limits';
export { recordOf, type Contents, type Made, type Recordable } from './make';
export { textOfRecord } from './record';
export { eventShape, factsShape, type RapportRecord, type RecordedProgramme } from './schema';
export { verifier, type Ours, type Told, type Unplayed, type Verdict, type Verified } from './verify';
export { accountOf, type Account, type ReplyAccount } from './account';
export { MOVE_ONS, type MoveOn } from './cmi5/structure';
export { PACKAGE_KINDS, PASS_MARK, scenarioPackage, type PackageKind, type PackageOf } from './lms/package';
export { packageZip, type PackageFiles } from './lms/zip';
export { scormBegun, toldAtBegin, type ScormBegun, type ScormTold } from './scorm/begun';
export { beginCalls, closeCalls, endCalls, replyCalls, toldAfter, type ScormCall, type ScormSaying } from './scorm/calls';
export { scormDuration, scormId, scormTime, SUSPEND_MAX, type ScormVersion } from './scorm/values';
export { resumed, suspend, suspended, type Suspended } from './suspended';
export { launchData, launchIn, type LaunchAddress, type LaunchData } from './xapi/launch';
export { merged, progressIn, type XapiProgress } from './xapi/progress';
export { after, EMPTY, enqueued, frozen, isSent, sentBy, type Queue, type Sent } from './xapi/queue';
export {
  answered,
  ended,
  initialized,
  sessionOf,
  terminated,
  type Given,
  type Said,
  type Statement,
  type XapiLaunch,
} from './xapi/statements';
