export { faultOf } from './fault';
export { laterStorage, openStorage } from './open';
export { PURPOSES, type Attempt, type AttemptHead, type Notes, type Purpose, type Start, type Storage, type Trouble } from './kept';
export type { Enrolment } from './enrolled';
export type { Binned, Imported, Shelf } from './shelved';
