import { check } from '../../src/cli/commands/check';

const [folder = ''] = process.argv.slice(2);
const from = performance.now();
await check.run([folder], () => undefined, { has: () => false, get: () => undefined });
console.log(JSON.stringify({ seconds: (performance.now() - from) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
