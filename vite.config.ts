import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { version } from './package.json';
import { scenarioLibrary } from './src/cli/library';
import { offlineCopy } from './src/cli/offline';
import { packable } from './src/cli/packable';
import { firstPage } from './src/cli/page';

export default defineConfig({
  base: './',
  define: { 'import.meta.env.RAPPORT_VERSION': JSON.stringify(version) },
  // React has had this hook of its own since 18; the libraries still carry a stand-in for older ones.
  resolve: {
    alias: [{ find: /^use-sync-external-store\/shim(\/index\.js|(?=\/with-selector)|$)/, replacement: 'use-sync-external-store' }],
  },
  plugins: [
    react(),
    scenarioLibrary(process.env['RAPPORT_SCENARIOS']),
    firstPage(process.env['RAPPORT_SCENARIOS']),
    packable(process.env['RAPPORT_SCENARIOS']),
    offlineCopy(),
  ],
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: { polyfill: false, resolveDependencies: (_page, names, { hostType }) => (hostType === 'js' ? [] : names) },
    assetsInlineLimit: 0,
  },
  ssr: { noExternal: true },
  server: { port: 5173 },
  preview: { port: 4173 },
});
