import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDiagnostic } from '../../src/scenario';
import { meetableOf, parseProgramme, type Programme } from '../../src/programme';
import { shipped, teaRound } from '../library';

export const meetables = [...shipped, teaRound].map(meetableOf);

/** Reads a programme that must have no mistakes. */
export function programmeFrom(text: string, file = 'programme.yaml'): Programme {
  const { programme, diagnostics } = parseProgramme(text, file, meetables);
  if (programme === undefined) throw new Error(diagnostics.map(describeDiagnostic).join('\n'));
  return programme;
}

const FOLDER = 'scenarios/programmes';

/** Every programme that ships. */
export const shippedProgrammes: readonly Programme[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => programmeFrom(readFileSync(join(FOLDER, name), 'utf8'), name));

/** A small programme that uses every key. */
export const SMALL = `format: 1
id: tea
title: Tea for two
version: 1.0.0
language: en
for: Anybody
intro: Two cups and a question.
steps:
  - id: before
    heading: Monday
    title: Before you begin
    read: Put the kettle on.
    due: 1
  - id: bea
    meet: tea-round
    reach: { times: 2 }
    or: { scores: { patience: 60 }, no-critical-error: true }
    after: [before]
    due: 3
  - id: thought
    heading: Tuesday
    title: A thought
    reflect: What did you reach for?
    after: [bea]
  - id: check
    title: Bea, as a check
    meet: tea-round
    mode: check
    dial: stronger
    reach: { overall: 50, moments: { patience: 1 }, milestones: all, endings: [best, safe] }
    after: [bea]
    due: 5
pass: { done: 3, required: [check] }
earlier-counts: false
certificate: Had tea.
renewal: 12
`;
