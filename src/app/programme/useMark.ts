import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { today } from '../following';
import { useServices } from '../services';
import { announce } from '../ui/announce';

/** Marks a step as done today, unless it was before, and goes back to its programme. */
export function useMark(enrolment: string, step: string, title: string) {
  const { t } = useTranslation('programme');
  const services = useServices();
  const [, go] = useLocation();
  const [unkept, setUnkept] = useState(false);
  const mark = async (): Promise<void> => {
    try {
      const { enrolments } = await services.shelf();
      await enrolments.change(enrolment, (kept) => ({ ...kept, marks: { [step]: today(services), ...kept.marks } }));
      go(`/programme/${enrolment}`);
      announce(t('step.marked', { title }));
    } catch {
      setUnkept(true);
    }
  };
  return { mark, unkept };
}
