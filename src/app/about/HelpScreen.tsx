import { useTranslation } from 'react-i18next';
import { Heading } from '../ui/Heading';
import { Support } from '../ui/Support';
import ui from '../ui/ui.module.css';

const SECTIONS = [
  ['help.how', 'help.howText'],
  ['help.keyboard', 'help.keyboardText'],
  ['help.privacy', 'help.privacyText'],
  ['help.scores', 'help.scoresText'],
] as const;

/** How it works, what is kept, what the scores mean, and where to find support. */
export default function HelpScreen() {
  const { t } = useTranslation();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('help.title')}</Heading>
      {SECTIONS.map(([title, text]) => (
        <section key={title} className={ui.prose}>
          <h2>{t(title)}</h2>
          <p>{t(text)}</p>
        </section>
      ))}
      <section className={ui.prose}>
        <h2>{t('help.strong')}</h2>
        <Support />
        <p>{t('help.laws')}</p>
      </section>
    </div>
  );
}
