import { useTranslation } from 'react-i18next';
import { ruleOf, taskOf, type Demand, type Programme, type Step } from '../../programme';
import { dateOf } from '../following';
import { people } from '../scenarios';

/** What a step is called: its title, or the name of whom it is about. */
export function titleOf(step: Step): string {
  if (step.title !== undefined) return step.title;
  const task = taskOf(step);
  return task.kind === 'meet' ? (people.find(({ id }) => id === task.scenario)?.client.name ?? task.scenario) : step.id;
}

/** The names of steps, in quotation marks, as one list. */
export function useStepList({ steps }: Programme): (ids: readonly string[]) => string {
  const { t, i18n } = useTranslation('programme');
  const list = new Intl.ListFormat(i18n.language);
  const named = (id: string): string => {
    const step = steps.find((one) => one.id === id);
    return t('named', { title: step === undefined ? id : titleOf(step) });
  };
  return (ids) => list.format(ids.map(named));
}

/** Days of the calendar in the words of the interface. */
export function useDays() {
  const { i18n } = useTranslation();
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' });
    return (day: string): string => formatter.format(dateOf(day));
  };
  return {
    short: format({ day: 'numeric', month: 'long' }),
    week: format({ weekday: 'long', day: 'numeric', month: 'long' }),
    medium: format({ dateStyle: 'medium' }),
    long: format({ dateStyle: 'long' }),
  };
}

/** What a conversation must reach, in words. Milestones and endings of a scenario have none before they are met, so they are only counted. */
export function useDemandWords(): (demands: readonly Demand[]) => string {
  const { t, i18n } = useTranslation(['programme', 'main']);
  const all = new Intl.ListFormat(i18n.language);
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const word = (demand: Demand): string => {
    switch (demand.kind) {
      case 'overall':
        return t('demand.overall', { score: demand.score });
      case 'score':
        return t('demand.score', { score: demand.score, principle: t(`main:principle.${demand.principle}`) });
      case 'band':
        return t('demand.band', { band: t(`band.${demand.band}`), principle: t(`main:principle.${demand.principle}`) });
      case 'moments':
        return t('demand.moments', { count: demand.count, principle: t(`main:principle.${demand.principle}`) });
      case 'safe':
        return t('demand.safe');
      case 'milestones':
        return demand.flags === 'all' ? t('demand.milestonesAll') : t('demand.milestones', { count: demand.flags.length });
      case 'endings': {
        const kinds = demand.endings.flatMap((ending) => (isKind(ending) ? [t(`ending.${ending}`)] : []));
        const others = demand.endings.length - kinds.length;
        return t('demand.endings', { list: either.format(others === 0 ? kinds : [...kinds, t('ending.certain', { count: others })]) });
      }
    }
  };
  return (demands) => all.format(demands.map(word));
}

const KINDS = ['best', 'safe', 'unsafe', 'walkout'] as const;
const isKind = (ending: string): ending is (typeof KINDS)[number] => KINDS.some((kind) => kind === ending);

/** What a step is, and when it is done, in words. */
export function useRuleWords(): (step: Step) => string {
  const { t, i18n } = useTranslation('programme');
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  const demandWords = useDemandWords();
  return (step) => {
    const rule = ruleOf(step);
    if (rule.kind !== 'meet') return t(`kind.${rule.kind}`);
    const ways = rule.ways.map(({ times, demands }) =>
      demands.length === 0 ? t('rule.times', { count: times }) : t('rule.timesWith', { count: times, list: demandWords(demands) }),
    );
    return [
      `${t(rule.mode === 'check' ? 'kind.check' : 'kind.meet')} ·`,
      t('rule.finish', { ways: either.format(ways) }),
      ...(rule.mode === 'check' ? [t('rule.check')] : []),
      ...(rule.dial === 'as-written' ? [] : [t(`rule.${rule.dial}`)]),
    ].join(' ');
  };
}
