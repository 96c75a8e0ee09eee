import { StrictMode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { App } from './App';
import { Boundary } from './ui/Boundary';
import { ServicesContext, type Services } from './services';

/** The part of the address after `#` names the screen. */
const byHash = { hook: useHashLocation };

/** The whole app over its services; the same when the page is built and when it runs. */
export function Root({ services }: { readonly services: Services }) {
  return (
    <StrictMode>
      <ServicesContext value={services}>
        <Router {...byHash}>
          <Boundary name="app">
            <App />
          </Boundary>
        </Router>
      </ServicesContext>
    </StrictMode>
  );
}
