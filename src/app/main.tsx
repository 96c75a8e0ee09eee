import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { App } from './App';
import { Broken } from './Broken';
import { startLanguage } from './i18n';
import { ServicesContext, type Services } from './services';
import { openStorage } from './storage';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no place for the app.');
  const [storage] = await Promise.all([openStorage(), startLanguage(window.location.search)]);
  const services: Services = {
    storage,
    newId: () => crypto.randomUUID(),
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    now: () => new Date().toISOString(),
  };
  createRoot(root).render(
    <StrictMode>
      <ServicesContext value={services}>
        <Router hook={useHashLocation}>
          <Broken>
            <App />
          </Broken>
        </Router>
      </ServicesContext>
    </StrictMode>,
  );
}

void start();
