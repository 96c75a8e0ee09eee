import { cpSync, rmSync } from 'node:fs';
import { AUTHORED } from './browser';

/** Lays a copy of one scenario, for the test in which an author edits it while it is played. */
rmSync(AUTHORED, { recursive: true, force: true });
cpSync('tests/corpus/good', AUTHORED, { recursive: true });
