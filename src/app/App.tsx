import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { packed } from './packed';
import { TalkRoute } from './TalkRoute';
import { routeOf, type Route } from './routes';
import { Boundary } from './ui/Boundary';
import { useServices } from './services';
import { Nowhere } from './ui/Nowhere';
import { Shell } from './ui/Shell';
import ui from './ui/ui.module.css';

const PeopleScreen = lazy(async () => import('./library/PeopleScreen'));
const BriefingScreen = lazy(async () => import('./library/BriefingScreen'));
const ImportScreen = lazy(async () => import('./import/ImportScreen'));
const HelpScreen = lazy(async () => import('./about/HelpScreen'));
const SettingsScreen = lazy(async () => import('./settings/SettingsScreen'));
const ProgressScreen = lazy(async () => import('./progress/ProgressScreen'));
const DebriefScreen = lazy(async () => import('./debrief/DebriefScreen'));
const ClientSideScreen = lazy(async () => import('./debrief/ClientSideScreen'));
const CompareScreen = lazy(async () => import('./compare/CompareScreen'));
const ProgrammeRoute = lazy(async () => import('./programme/ProgrammeRoute'));
const RecordScreen = lazy(async () => import('./record/RecordScreen'));
const VerifyScreen = lazy(async () => import('./verify/VerifyScreen'));
const Packed = lazy(async () => import('./lms/Packed'));
const Troubles = lazy(async () => import('./Troubles'));

/** Every state is an address; this shows the screen of the present one. */
export function App() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const screen = <Screen route={routeOf(path)} />;
  return (
    <Shell>
      {useServices().newcomer() || (
        <Suspense>
          <Troubles />
        </Suspense>
      )}
      <Boundary name="screen" at={path}>
        <Suspense fallback={<p className={ui.meta}>{t('app.loading')}</p>}>
          {packed === undefined ? screen : <Packed>{screen}</Packed>}
        </Suspense>
      </Boundary>
    </Shell>
  );
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'talk':
      return <TalkRoute place={route.place} />;
    case 'people':
      return <PeopleScreen />;
    case 'import':
      return <ImportScreen />;
    case 'briefing':
      return <BriefingScreen key={route.scenario} id={route.scenario} meeting={route.meeting} />;
    case 'debrief':
      return <DebriefScreen key={route.attempt} id={route.attempt} turn={route.turn} />;
    case 'client':
      return <ClientSideScreen key={route.attempt} id={route.attempt} step={route.step} />;
    case 'compare':
      return <CompareScreen key={route.attempt} id={route.attempt} />;
    case 'progress':
      return <ProgressScreen />;
    case 'programme':
      return <ProgrammeRoute parts={route.parts} />;
    case 'help':
      return <HelpScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'record':
      return <RecordScreen key={route.attempt} attempt={route.attempt} />;
    case 'verify':
      return <VerifyScreen />;
    case 'nowhere':
      return <NotFound />;
  }
}

function NotFound() {
  const { t } = useTranslation();
  return <Nowhere>{t('app.notFound')}</Nowhere>;
}
