export { runBots, runRandom, type Bot, type BotResult, type RandomResult } from './bots';
export { chartOf } from './chart';
export { dotOf, mermaidOf } from './graph';
export { answered, walkOf, walkText } from './walk';
export { answerText, sceneText, scoresText, transcriptText } from './walk-text';
export { scriptHtml, scriptMarkdown } from './script';
export { xray, PLAYERS, type EndingXray, type ExactXray, type MoodXray, type PrincipleXray, type Sample, type Xray } from './xray/xray';
