import { Component, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import ui from './ui/ui.module.css';

interface Props extends WithTranslation {
  readonly children: ReactNode;
}

/** Catches what breaks in a screen, so that the page is never blank; what was said is kept already. */
class BrokenBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const { t, children } = this.props;
    if (!this.state.broken) return children;
    return (
      <main className={ui.main}>
        <div className={`${ui.page} ${ui.narrow}`}>
          <h1>{t('app.broken')}</h1>
          <div className={ui.actions}>
            <button type="button" className={ui.primary} onClick={() => window.location.reload()}>
              {t('app.reload')}
            </button>
          </div>
        </div>
      </main>
    );
  }
}

export const Broken = withTranslation()(BrokenBoundary);
