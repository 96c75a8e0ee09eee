import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scenarioLibrary } from './src/cli/library';
import { firstPage } from './src/cli/page';

export default defineConfig({
  base: './',
  plugins: [react(), scenarioLibrary(process.env['RAPPORT_SCENARIOS']), firstPage(process.env['RAPPORT_SCENARIOS'])],
  build: { target: 'es2022', cssCodeSplit: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  ssr: { noExternal: true },
  server: { port: 5173 },
  preview: { port: 4173 },
});
