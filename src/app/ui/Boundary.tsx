import { Component, lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ui from './ui.module.css';

const BrokenMore = lazy(async () => import('./BrokenMore'));

interface BoundaryProps {
  /** What a report calls this part. */
  readonly name: string;
  /** Once this changes, the part is tried again. */
  readonly at?: string | number;
  /** A part without which nobody misses anything leaves without a word. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

interface Caught {
  readonly error: unknown;
  readonly at: string | number | undefined;
}

/** Catches what breaks in a part of a screen, so that only that part is lost; what was said is kept already. */
export class Boundary extends Component<BoundaryProps, Caught> {
  override state: Caught = { error: undefined, at: this.props.at };

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { error: error ?? new Error('Something that is no error was thrown.') };
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: Caught): Caught | null {
    return at === state.at ? null : { error: undefined, at };
  }

  override render() {
    const { name, quiet = false, children } = this.props;
    const { error } = this.state;
    if (error !== undefined && import.meta.env.MODE === 'faults' && Reflect.get(window, 'rapportBoundless') === name) throw error;
    if (error !== undefined) return quiet ? null : <Broken name={name} error={error} />;
    return (
      <>
        {import.meta.env.MODE === 'faults' && <Breaks name={name} />}
        {children}
      </>
    );
  }
}

/** Only in the build that tests of broken parts use. */
function Breaks({ name }: { readonly name: string }) {
  if (Reflect.get(window, 'rapportBreak') === name) throw new Error(`${name} is broken on purpose.`);
  return null;
}

/** Says so even where nothing else of the app can be had. */
function Broken({ name, error }: { readonly name: string; readonly error: unknown }) {
  const { t } = useTranslation();
  return (
    <div className={`${ui.note} ${ui.prose}`} role="alert" data-broken={name}>
      <p>{t('app.broken')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={() => window.location.reload()}>
          {t('app.reload')}
        </button>
      </div>
      <Boundary name="more" quiet>
        <Suspense>
          <BrokenMore name={name} error={error} />
        </Suspense>
      </Boundary>
    </div>
  );
}
