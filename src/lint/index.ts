export { runBots, runRandom, type Bot, type BotResult, type RandomResult } from './bots';
