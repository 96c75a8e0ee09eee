import { useState } from 'react';
import type { Card } from '../../scenario';

/** What people can be looked for by, in the order of the page. */
export const FILTERS = ['practises', 'mainly', 'level'] as const;
export type Filter = (typeof FILTERS)[number];
export type Chosen = Readonly<Record<Filter, readonly string[]>>;

/** What a card says under a filter. */
export function saidBy({ presentation, mainly, level }: Card, filter: Filter): readonly string[] {
  return { practises: presentation, mainly, level: [String(level)] }[filter];
}

/** The cards that fit: under each filter one of the values chosen, or any where none is. */
export function fitting(cards: readonly Card[], chosen: Chosen): readonly Card[] {
  return cards.filter((card) =>
    FILTERS.every((filter) => chosen[filter].length === 0 || saidBy(card, filter).some((value) => chosen[filter].includes(value))),
  );
}

/** The filters that an address asks for. */
export function chosenIn(search: string): Chosen {
  const asked = new URLSearchParams(search);
  const values = (filter: Filter): readonly string[] => asked.getAll(filter);
  return { practises: values('practises'), mainly: values('mainly'), level: values('level') };
}

/** The same address with other filters. */
export function searchWith(search: string, chosen: Chosen): string {
  const asked = new URLSearchParams(search);
  for (const filter of FILTERS) {
    asked.delete(filter);
    for (const value of chosen[filter]) asked.append(filter, value);
  }
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}

/** The filters of the page, which its address carries, so that a list can be sent to somebody. */
export function useFilters(): readonly [Chosen, (filter: Filter, value: string, on: boolean) => void, () => void] {
  const [chosen, setChosen] = useState(() => chosenIn(window.location.search));
  const choose = (next: Chosen): void => {
    const { pathname, search, hash } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}${searchWith(search, next)}${hash}`);
    setChosen(next);
  };
  const change = (filter: Filter, value: string, on: boolean): void =>
    choose({ ...chosen, [filter]: on ? [...chosen[filter], value] : chosen[filter].filter((one) => one !== value) });
  return [chosen, change, () => choose({ practises: [], mainly: [], level: [] })];
}
