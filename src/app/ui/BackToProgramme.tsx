import { useCallback } from 'react';
import { Link } from 'wouter';
import { useServices } from '../services';
import ui from './ui.module.css';
import { useLoaded } from './useLoaded';
import { useProgrammeTexts } from './useProgrammeTexts';

/** The way back to each programme that asks for somebody; nothing where none that was begun does. */
export function BackToProgramme({ scenario }: { readonly scenario: string }) {
  const t = useProgrammeTexts();
  const { shelf } = useServices();
  const load = useCallback(async () => {
    const all = await (await shelf()).enrolments.all();
    return all.filter(({ programme }) => programme.steps.some(({ meet }) => meet === scenario));
  }, [scenario, shelf]);
  const found = useLoaded(load) ?? [];
  if (found.length === 0) return null;
  return (
    <div className={ui.actions}>
      {found.map(({ id, programme }) => (
        <Link key={id} href={`/programme/${id}`} className={ui.button}>
          {t('backTo', { title: programme.title })}
        </Link>
      ))}
    </div>
  );
}
