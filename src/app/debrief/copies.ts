import type { TFunction } from 'i18next';
import type { Debrief } from '../../scoring';
import type { Notes } from '../storage';
import type { Talk } from '../talk';

type Words = TFunction<['debrief', 'main']>;

/** A conversation and its debrief as plain text, line by line; the learner's own words only where they are given. */
export function textOf({ session: { scenario }, head }: Talk, debrief: Debrief, t: Words, own?: Notes): string {
  const { ending, score, turns, keep, attempt } = debrief;
  const said = ({ reply }: Debrief['turns'][number]): string => (reply.kind === 'silence' ? t('main:talk.saidNothing') : reply.text);
  const lines = (title: string, body: readonly string[]): readonly string[] => (body.length === 0 ? [] : ['', title, ...body]);
  const numbered = (number: number | undefined): readonly string[] => {
    const turn = turns.find((one) => one.number === number);
    return turn === undefined ? [] : [`${t('turn', { number: turn.number })}: ${said(turn)}`, turn.why];
  };
  return [
    `${scenario.client.name} · ${scenario.title} · ${scenario.version} · ${head?.started.slice(0, 10) ?? ''}`,
    ...lines(t('ended.title'), ending === undefined ? [] : [ending.title, ending.text]),
    ...lines(t('keepTry.keep'), numbered(keep)),
    ...lines(t('keepTry.try'), numbered(attempt)),
    ...lines(
      t('technique.title'),
      score.technique.map((one) => `${t(`main:principle.${one.principle}`)}: ${figureOf(one, t)}`),
    ),
    ...lines(
      t('outcome.title'),
      score.milestones.map(({ text, met }) => `${met ? t('outcome.met') : t('outcome.missed')}: ${text}`),
    ),
    ...lines(t('safety.title'), [
      score.safety.safe ? t('safety.safe') : t('safety.unsafe'),
      ...score.safety.critical.map(({ text }) => text),
    ]),
    ...lines(
      t('turns.title'),
      turns.flatMap((turn) => [
        '',
        `${turn.number}. ${turn.line.name}: ${turn.line.parts.map(({ text }) => text).join(' ')}`,
        `${t('main:talk.you')}: ${said(turn)}`,
        `${t(`quality.${turn.quality}`)}. ${turn.why}`,
        ...(turn.best === undefined
          ? []
          : [`${t('best')}: ${turn.best.reply.kind === 'silence' ? t('main:talk.saidNothing') : turn.best.reply.text}`]),
      ]),
    ),
    ...(own === undefined
      ? []
      : lines(
          t('own.title'),
          [own.feeling, own.summary, own.plus, own.delta, own.intention].filter((text) => text.trim() !== ''),
        )),
    '',
    t('copies.disclaimer'),
    '',
  ].join('\n');
}

/** The figure of a principle in words. */
export function figureOf({ score, band, enough, label, moments }: Debrief['score']['technique'][number], t: Words): string {
  if (score === undefined || band === undefined) return t('technique.notTested');
  if (!enough) return t('technique.notEnough', { count: moments });
  return `${t('technique.score', { score, low: band.low, high: band.high })} ${label === undefined ? '' : t(`label.${label}`)}. ${t('technique.from', { count: moments })}`;
}
