import { useTranslation } from 'react-i18next';
import type { Principle } from '../../scenario';
import type { Reason } from '../../scoring';

/** Why a conversation is suggested, principles with the same reason together. The texts of progress must have been added. */
export function Reasons({ reasons, className }: { readonly reasons: readonly Reason[]; readonly className?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const list = new Intl.ListFormat(i18n.language);
  const groups = new Map<string, readonly Principle[]>();
  for (const reason of reasons) groups.set(words(reason), [...(groups.get(words(reason)) ?? []), reason.principle]);
  return (
    <ul className={className}>
      {[...groups].map(([why, principles]) => (
        <li key={why}>
          <strong>{list.format(principles.map((principle) => t(`principle.${principle}`)))}:</strong> {why}
        </li>
      ))}
    </ul>
  );
}

function useWords(): (reason: Reason) => string {
  const { t, i18n } = useTranslation('progress');
  const days = new Intl.RelativeTimeFormat(i18n.language, { numeric: 'auto' });
  return (reason) => {
    if (reason.kind === 'untested') return t('reason.untested');
    const [ago, when] = [days.format(-reason.since, 'day'), days.format(reason.in, 'day')];
    const due = reason.in <= 0;
    if (reason.kind === 'weakest') return due ? t('reason.weakestNow', { ago }) : t('reason.weakestLater', { when });
    if (reason.well) return due ? t('reason.wellNow', { ago }) : t('reason.wellLater', { ago, when });
    return due ? t('reason.costNow', { ago }) : t('reason.costLater', { ago, when });
  };
}
