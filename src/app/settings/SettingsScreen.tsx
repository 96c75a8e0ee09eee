import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import data from '../locales/en.data.json';
import texts from '../locales/en.settings.json';
import { useServices } from '../services';
import { Boundary } from '../ui/Boundary';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import { Backup } from './Backup';
import { Bin } from './Bin';
import { DeleteAll } from './DeleteAll';
import { About } from './About';
import { ForEmployer } from './ForEmployer';
import { Keys } from './Keys';
import { Saved } from './Saved';
import { COACHES, FACES, MOOD_WAYS, MOTIONS, SPACINGS, SPEEDS, TEXT_SIZES, TIMERS, TINTS, type Settings } from './settings';
import styles from './settings.module.css';
import { useSettings } from './useSettings';

/** How the page reads, moves and answers, chosen for this browser; each choice is in force at once. */
export default function SettingsScreen() {
  const { t, i18n } = useTranslation('settings');
  addTexts(i18n, 'settings', texts);
  addTexts(i18n, 'data', data);
  const settings = useSettings();
  const { set } = useServices().settings;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('title')}</Heading>
      <p className={ui.meta}>{t('here')}</p>
      <Group title={t('reading')}>
        <Size value={settings.textSize} onChange={(textSize) => set({ textSize })} />
        <Choice name="face" values={FACES} value={settings.face} onChange={(face) => set({ face })} />
        <Choice name="spacing" values={SPACINGS} value={settings.spacing} onChange={(spacing) => set({ spacing })} />
        <Choice name="tint" values={TINTS} value={settings.tint} onChange={(tint) => set({ tint })} />
        <Switch name="aloud" value={settings.aloud} onChange={(aloud) => set({ aloud })} />
      </Group>
      <Group title={t('talking')}>
        <Choice name="speed" values={SPEEDS} value={settings.speed} onChange={(speed) => set({ speed })} />
        <Switch name="skipSeen" value={settings.skipSeen} onChange={(skipSeen) => set({ skipSeen })} />
        <Choice name="timer" values={TIMERS} value={settings.timer} onChange={(timer) => set({ timer })} />
        <Choice name="coach" values={COACHES} value={settings.coach} onChange={(coach) => set({ coach })} />
        <Choice name="mood" values={MOOD_WAYS} value={settings.mood} onChange={(mood) => set({ mood })} />
      </Group>
      <Group title={t('moving')}>
        <Choice name="motion" values={MOTIONS} value={settings.motion} onChange={(motion) => set({ motion })} />
        <Switch name="keys" value={settings.keys} onChange={(keys) => set({ keys })} />
        {settings.keys && <Keys />}
      </Group>
      <Group title={t('data')}>
        <Saved />
        <Backup />
        <ForEmployer />
        <Bin />
        <DeleteAll />
      </Group>
      <Boundary name="about">
        <About />
      </Boundary>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <Boundary name={title}>{children}</Boundary>
    </section>
  );
}

type Choices = 'coach' | 'face' | 'timer' | 'spacing' | 'tint' | 'speed' | 'mood' | 'motion';

interface ChoiceProps<Name extends Choices> {
  readonly name: Name;
  readonly values: readonly Settings[Name][];
  readonly value: Settings[Name];
  readonly onChange: (value: Settings[Name]) => void;
}

function Choice<Name extends Choices>({ name, values, value, onChange }: ChoiceProps<Name>) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className={styles.choice}>
      <legend>{t(`${name}.title`)}</legend>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChange(one)} />
          <span>{t(`${name}.${one.replace('.', '-')}` as never)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Switch({
  name,
  value,
  onChange,
}: {
  readonly name: 'aloud' | 'skipSeen' | 'keys';
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  const { t } = useTranslation('settings');
  const more = useId();
  return (
    <div>
      <label className={styles.switch}>
        <input type="checkbox" checked={value} aria-describedby={more} onChange={({ target }) => onChange(target.checked)} />
        <span>{t(`${name}.title`)}</span>
      </label>
      <p id={more} className={ui.meta}>
        {t(`${name}.more`)}
      </p>
    </div>
  );
}

function Size({ value, onChange }: { readonly value: Settings['textSize']; readonly onChange: (value: Settings['textSize']) => void }) {
  const { t, i18n } = useTranslation('settings');
  const id = useId();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <div className={styles.size}>
      <label htmlFor={id}>{t('textSize')}</label>
      <select
        id={id}
        className={parts.control}
        value={value}
        onChange={({ target }) => onChange(TEXT_SIZES.find((size) => String(size) === target.value) ?? value)}
      >
        {TEXT_SIZES.map((size) => (
          <option key={size} value={size}>
            {percent.format(size / 100)}
          </option>
        ))}
      </select>
    </div>
  );
}
