import type { Programme } from '../../programme';
import type { Diagnostic, Scenario } from '../../scenario';
import type { Contents, Made, Ours, Verdict } from '../../records';
import type { Checked } from '../backup/check';

/** What the reader in the background is asked to do. */
export type Asked =
  | {
      readonly kind: 'scenario';
      readonly file: string;
      readonly bytes: ArrayBuffer;
      /** The ids of those who can be met, for a file that turns out to be a programme. */
      readonly people: readonly string[];
    }
  | { readonly kind: 'backup'; readonly bytes: ArrayBuffer }
  | {
      readonly kind: 'record';
      readonly bytes: ArrayBuffer;
      /** The same each time. */
      readonly ours: Ours;
      /** ISO time. */
      readonly now: string;
    }
  | { readonly kind: 'make'; readonly contents: Contents };

/** A scenario file, read: either it stands, with the hash of its content, or there are mistakes. */
export type ScenarioRead =
  | { readonly scenario: Scenario; readonly hash: string }
  | { readonly mistakes: readonly Diagnostic[]; /** Mistakes beyond those told. */ readonly more: number };

export type Answer =
  | { readonly kind: 'scenario'; readonly read: ScenarioRead }
  | { readonly kind: 'programme'; readonly programme: Programme; readonly hash: string }
  | { readonly kind: 'warnings'; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: 'backup'; readonly checked: Checked }
  | { readonly kind: 'record'; readonly verdict: Verdict }
  | { readonly kind: 'made'; readonly made: Made };
