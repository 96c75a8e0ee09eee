import { Nowhere } from '../ui/Nowhere';
import { useProgrammeTexts } from '../ui/useProgrammeTexts';
import { CertificateScreen } from './CertificateScreen';
import { placeOf } from './place';
import { ProgrammeScreen } from './ProgrammeScreen';
import { ProgrammesScreen } from './ProgrammesScreen';
import { StepScreen } from './StepScreen';

/** The screen of an address behind `programme`. */
export default function ProgrammeRoute({ parts }: { readonly parts: readonly string[] }) {
  const t = useProgrammeTexts();
  const place = placeOf(parts);
  switch (place.kind) {
    case 'all':
      return <ProgrammesScreen />;
    case 'one':
      return <ProgrammeScreen key={place.id} id={place.id} asked={place.start} />;
    case 'step':
      return <StepScreen key={`${place.id} ${place.step}`} id={place.id} step={place.step} />;
    case 'certificate':
      return <CertificateScreen key={place.id} id={place.id} />;
    case 'nowhere':
      return <Nowhere>{t('missing')}</Nowhere>;
  }
}
