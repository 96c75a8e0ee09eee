declare module 'virtual:library' {
  import type { Card, Scenario } from '../scenario';
  interface Packed {
    readonly hash: string;
    readonly scenario: Scenario;
  }
  export const first: Packed;
  export const cards: readonly Card[];
  export const load: Readonly<Record<string, () => Promise<Packed>>>;
}
