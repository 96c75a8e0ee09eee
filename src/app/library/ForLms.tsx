import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import ui from '../ui/ui.module.css';
import styles from './library.module.css';

const KINDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
/** Where the label *capable* begins. */
const USUAL_MARK = '65';

type State =
  { readonly kind: 'resting' | 'wrong' | 'failed' | 'made' } | { readonly kind: 'packing'; readonly count: number; readonly of: number };

/** How this conversation comes into an employer's learning management system: as a file to upload there. */
export function ForLms({ id: scenario, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('briefing');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('scorm12');
  const [mark, setMark] = useState(USUAL_MARK);
  const [state, setState] = useState<State>({ kind: 'resting' });
  const id = useId();
  const pack = async (): Promise<void> => {
    setState({ kind: 'packing', count: 0, of: 0 });
    try {
      const { downloadPackage } = await import('../pack');
      await downloadPackage(scenario, kind, Number(mark), (count, of) => setState({ kind: 'packing', count, of }));
      setState({ kind: 'made' });
    } catch {
      setState({ kind: 'failed' });
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (state.kind === 'packing') return;
    if (/^\d{1,2}$|^100$/.test(mark.trim())) void pack();
    else setState({ kind: 'wrong' });
  };
  return (
    <details className={styles.class}>
      <summary>{t('lms.title')}</summary>
      <form className={styles.inClass} onSubmit={submit} noValidate>
        <p className={ui.meta}>{t('lms.more', { name })}</p>
        <fieldset className={styles.strong}>
          <legend>{t('lms.kind')}</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="lms-kind" checked={one === kind} onChange={() => setKind(one)} />
              <span>{t(`lms.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className={styles.field}>
          <label htmlFor={id}>{t('lms.mark')}</label>
          <input
            id={id}
            inputMode="numeric"
            maxLength={3}
            value={mark}
            aria-invalid={state.kind === 'wrong'}
            aria-describedby={`${id}-said`}
            onChange={({ target }) => setMark(target.value)}
          />
        </div>
        <div className={ui.actions}>
          <button type="submit" className={ui.button} aria-disabled={state.kind === 'packing'}>
            {t('lms.download')}
          </button>
        </div>
        <p id={`${id}-said`} role="status" className={state.kind === 'wrong' ? styles.wrong : ui.meta}>
          {state.kind === 'packing'
            ? t('lms.packing', { count: state.count, of: state.of })
            : state.kind !== 'resting' && t(`lms.${state.kind}`)}
        </p>
      </form>
    </details>
  );
}
