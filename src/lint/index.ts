export { BOTS, runBots, runRandom, wordsOf, type Bot, type BotResult, type RandomResult } from './bots';
