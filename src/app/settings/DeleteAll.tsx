import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { OWN } from '../packed';
import { useServices } from '../services';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import styles from './settings.module.css';

/** Deletes everything that is kept here, once the word for it has been typed. */
export function DeleteAll() {
  const { t } = useTranslation('data');
  const { shelf } = useServices();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<'word' | 'failed'>();
  const id = useId();
  const word = t('deleteAll.word');
  const remove = async (): Promise<void> => {
    try {
      await (await shelf()).clear();
      startAgain();
    } catch {
      setTrouble('failed');
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase()) void remove();
    else setTrouble('word');
  };
  return (
    <form className={ui.prose} onSubmit={submit} noValidate>
      <h3>{t('deleteAll.title')}</h3>
      <p>{t('deleteAll.what')}</p>
      <div className={styles.word}>
        <label htmlFor={id}>{t('deleteAll.type', { word })}</label>
        <input
          className={parts.control}
          id={id}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          aria-invalid={trouble === 'word'}
          aria-describedby={trouble === undefined ? undefined : `${id}-trouble`}
          onChange={({ target }) => {
            setTyped(target.value);
            setTrouble(undefined);
          }}
        />
      </div>
      {trouble !== undefined && (
        <p id={`${id}-trouble`} role="alert">
          {trouble === 'word' ? t('deleteAll.wrong', { word }) : t('deleteAll.failed')}
        </p>
      )}
      <div className={ui.actions}>
        <button type="submit" className={ui.button}>
          {t('deleteAll.do')}
        </button>
      </div>
    </form>
  );
}

/** Forgets the small things as well, and opens the page as it is for a newcomer. */
function startAgain(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${OWN}.`)) localStorage.removeItem(key);
  window.location.replace('#/');
  window.location.reload();
}
