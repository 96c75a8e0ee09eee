import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.help.json';
import { Heading } from '../ui/Heading';
import { Support } from '../ui/Support';
import ui from '../ui/ui.module.css';

const SECTIONS = [
  ['how', 'howText'],
  ['keyboard', 'keyboardText'],
  ['privacy', 'privacyText'],
  ['scores', 'scoresText'],
] as const;

/** How it works, what is kept, what the scores mean, and where to find support. */
export default function HelpScreen() {
  const { t, i18n } = useTranslation('help');
  addTexts(i18n, 'help', texts);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('title')}</Heading>
      {SECTIONS.map(([title, text]) => (
        <section key={title} className={ui.prose}>
          <h2>{t(title)}</h2>
          <p>{t(text)}</p>
        </section>
      ))}
      <section className={ui.prose}>
        <h2>{t('organisations')}</h2>
        <p>{t('organisationsText')}</p>
        <p>
          <Link href="/verify">{t('check')}</Link>
        </p>
      </section>
      <section className={ui.prose}>
        <h2>{t('strong')}</h2>
        <Support />
        <p>{t('laws')}</p>
      </section>
    </div>
  );
}
