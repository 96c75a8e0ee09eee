import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

/** Turns as a list of links, such as “turn 3, turn 7 and turn 9”. */
export function TurnLinks({ id, turns }: { readonly id: string; readonly turns: readonly number[] }) {
  const { t, i18n } = useTranslation('debrief');
  const names = turns.map((number) => t('atTurn', { number }));
  let next = 0;
  return new Intl.ListFormat(i18n.language).formatToParts(names).map(({ type, value }, index) => {
    const key = `${index} ${value}`;
    if (type === 'literal') return <Fragment key={key}>{value}</Fragment>;
    const turn = turns[next++];
    return (
      <Link key={key} href={`/debrief/${id}/turn/${turn}`}>
        {value}
      </Link>
    );
  });
}
