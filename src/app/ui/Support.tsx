import { useTranslation } from 'react-i18next';
import { useLoaded } from './useLoaded';
import styles from './ui.module.css';

interface Contact {
  readonly name: string;
  readonly detail: string;
}

const isContact = (value: unknown): value is Contact =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'detail' in value &&
  typeof value.detail === 'string';

/** Contacts of the organisation that hosts this copy, from `organisation.json` beside the page; none if there are none or the file cannot be read. */
async function readContacts(): Promise<readonly Contact[]> {
  try {
    const answer = await fetch('./organisation.json');
    const data: unknown = answer.ok ? await answer.json() : undefined;
    const support = typeof data === 'object' && data !== null && 'support' in data ? data.support : undefined;
    return Array.isArray(support) ? support.filter(isContact) : [];
  } catch {
    return [];
  }
}

/** Support information, for conversations that may bring something up. */
export function Support() {
  const { t } = useTranslation();
  const contacts = useLoaded(readContacts);
  return (
    <aside className={styles.note} aria-label={t('support.title')}>
      <strong>{t('support.title')}</strong>
      <p>{t('support.text')}</p>
      <p>{t('support.urgent')}</p>
      {contacts?.length === 0 && <p className={styles.meta}>{t('support.none')}</p>}
      <ul>
        {contacts?.map(({ name, detail }) => (
          <li key={name}>
            <strong>{name}</strong> {detail}
          </li>
        ))}
      </ul>
    </aside>
  );
}
