import { ensureBrowser } from './browser';

try {
  ensureBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
