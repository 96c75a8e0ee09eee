declare module 'virtual:programmes' {
  import type { Programme } from '../programme';
  export const programmes: readonly { readonly hash: string; readonly programme: Programme }[];
}

declare module 'virtual:library' {
  import type { Card, Scenario } from '../scenario';
  interface Packed {
    readonly hash: string;
    readonly scenario: Scenario;
  }
  /** The first scenario, without what only a debrief says. */
  export const first: Packed;
  export const cards: readonly Card[];
  export const load: Readonly<Record<string, () => Promise<Packed>>>;
}
