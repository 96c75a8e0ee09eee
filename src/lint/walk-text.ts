import {
  answersTo,
  lineAt,
  offered,
  replyGiven,
  stageOf,
  type Line,
  type OfferedReply,
  type Session,
  type SpeechPart,
  type Standing,
  type Turn,
} from '../engine';
import { MOOD_VARIABLES, type Scenario } from '../scenario';
import { scoreOf, type PrincipleScore, type Score } from '../scoring';

const spoken = (parts: readonly SpeechPart[]): string => parts.map(({ kind, text }) => (kind === 'seen' ? `(${text})` : text)).join(' ');

const doing = ({ kind, text }: OfferedReply): string => (kind === 'silence' ? '(Say nothing.)' : kind === 'does' ? `(${text})` : text);

function lineText({ name, on, cue, parts }: Line): readonly string[] {
  const who = on === 'phone' ? `${name}, on the phone` : name;
  return [...(cue === undefined ? [] : [`(${cue})`]), ...(parts.length === 0 ? [] : [`${who}: ${spoken(parts)}`])];
}

const moodText = ({ mood, band }: Pick<Standing, 'mood' | 'band'>): string =>
  `Mood: ${MOOD_VARIABLES.map((variable) => `${variable} ${mood[variable]}`).join(', ')}; ${band}.`;

const block = (head: string, lines: readonly string[]): string => [head, ...lines.map((line) => `  ${line}`)].join('\n');

/** A turn as the script of a play, with the mood after it. */
function turnText(scenario: Scenario, turn: Turn): string {
  return block(turn.moment, [...lineText(lineAt(scenario, turn.moment, turn.before)), ...replyText(scenario, turn), moodText(turn.after)]);
}

function replyText(scenario: Scenario, turn: Turn): readonly string[] {
  const answers = answersTo(scenario, turn).map(({ name, parts }) => `${name}: ${spoken(parts)}`);
  return [`You: ${doing(replyGiven(scenario, turn))}`, ...answers];
}

/** What was said and answered last, for somebody who has read the moment before it. */
export function answerText({ scenario, turns }: Session): string {
  const last = turns.at(-1);
  return last === undefined ? '' : replyText(scenario, last).join('\n');
}

/** What is said and offered now, with a number for each reply in the order of the file, or how it ended. */
export function sceneText(session: Session): string {
  const stage = stageOf(session);
  if (stage.kind === 'ending') return block(`${stage.ending}: the end, ${stage.ends}`, [stage.title, stage.text.trim()]);
  const replies = new Map(stage.replies.map((reply) => [reply.id, reply]));
  return block(stage.moment, [
    ...lineText(stage.line),
    moodText(stage),
    ...offered(session)
      .flatMap(({ id }) => replies.get(id) ?? [])
      .map((reply, index) => `${index + 1}  ${doing(reply)}  [${reply.id}]`),
  ]);
}

/** A whole walk: its turns, where the talk is after them, and the scores. */
export function transcriptText(session: Session): string {
  return [...session.turns.map((turn) => turnText(session.scenario, turn)), sceneText(session), scoresText(session)].join('\n\n');
}

/** The scores of a walk in words: principles, outcome, safety and milestones. */
export function scoresText(session: Session): string {
  const score = scoreOf(session);
  return [
    block('Principles', score.technique.map(principleText)),
    block('Outcome', [score.outcome === undefined ? 'not over yet' : `${score.outcome.kind}, ${score.outcome.ending}`]),
    block('Safety', safetyText(score.safety)),
    ...(score.milestones.length === 0
      ? []
      : [
          block(
            'Milestones',
            score.milestones.map(({ flag, text, met }) => `${met ? 'met' : 'missed'}: ${text} [${flag}]`),
          ),
        ]),
  ].join('\n');
}

function principleText({ principle, score, band, moments, forfeited, label }: PrincipleScore): string {
  if (score === undefined || band === undefined) return `${principle}: not tested on this walk`;
  const lost = forfeited === 0 ? '' : ` and ${forfeited} not reached because it ended early`;
  return `${principle}: ${score}, likely ${band.low} to ${band.high}, from ${moments} ${moments === 1 ? 'moment' : 'moments'}${lost}; ${label ?? 'not enough evidence to say'}`;
}

function safetyText({ safe, critical }: Score['safety']): readonly string[] {
  if (safe) return ['no critical error'];
  return critical.map(({ flag, text, turn }) => `not yet safe${turn === undefined ? '' : ` since turn ${turn + 1}`}: ${text} [${flag}]`);
}
