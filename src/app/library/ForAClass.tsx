import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, seedOf } from '../meeting';
import { announce } from '../ui/announce';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import styles from './library.module.css';

interface Props {
  readonly name: string;
  readonly seed: number;
  /** The whole address at which others meet the same client. */
  readonly link: string;
  readonly open: boolean;
  readonly onSeed: (seed: number) => void;
}

/** How a class comes to meet the same client: a code, a link, and a place to type a code in. */
export function ForAClass({ name, seed, link, open, onSeed }: Props) {
  const { t } = useTranslation('briefing');
  return (
    <details className={parts.folded} open={open}>
      <summary>{t('class.title')}</summary>
      <div className={styles.inClass}>
        <p className={ui.meta}>{t('class.more', { name })}</p>
        <CodeAndLink code={codeOf(seed)} link={link} />
        <GivenCode onSeed={onSeed} />
      </div>
    </details>
  );
}

function CodeAndLink({ code, link }: { readonly code: string; readonly link: string }) {
  const { t } = useTranslation('briefing');
  const [byHand, setByHand] = useState(false);
  const [copied, setCopied] = useState<string>();
  const id = useId();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setByHand(false);
      setCopied(link);
      announce(t('class.copied'));
    } catch {
      setByHand(true);
    }
  };
  return (
    <>
      <div className={styles.row}>
        <p>
          {t('class.code')} <strong dir="ltr">{code}</strong>
        </p>
        <button type="button" className={ui.button} onClick={() => void copy()}>
          {t('class.copy')}
        </button>
        {copied === link && <span className={ui.meta}>{t('class.copied')}</span>}
      </div>
      {byHand && (
        <div className={styles.field}>
          <label htmlFor={id}>{t('class.byHand')}</label>
          <input ref={selectAll} id={id} className={parts.control} dir="ltr" readOnly value={link} />
        </div>
      )}
    </>
  );
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}

function GivenCode({ onSeed }: Pick<Props, 'onSeed'>) {
  const { t } = useTranslation('briefing');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const use = (event: SubmitEvent): void => {
    event.preventDefault();
    const seed = seedOf(typed);
    setWrong(seed === undefined);
    announce(seed === undefined ? t('class.wrong') : t('class.used'));
    if (seed === undefined) return;
    setTyped('');
    onSeed(seed);
  };
  return (
    <form className={styles.field} onSubmit={use} noValidate>
      <label htmlFor={id}>{t('class.given')}</label>
      <div className={styles.row}>
        <input
          className={parts.control}
          id={id}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className={ui.button}>
          {t('class.use')}
        </button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {t('class.wrong')}
        </p>
      )}
    </form>
  );
}
