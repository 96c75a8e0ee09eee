import { SILENCE_ID, type Band, type EndingKind, type Mood, type Scenario } from '../scenario';
import { momentIn, planOf, type Choice } from './plan';
import { isOver, offeredAt, type Session, type Turn } from './session';
import { shuffled } from './shuffle';
import { speechOf, type SpeechPart } from './speech';
import { isMet, type Standing } from './standing';

/** What a person shows and says at a moment. */
export interface Line {
  /** `client`, or the id of one of the others. */
  readonly who: string;
  readonly name: string;
  /** Where one of the others is; nothing for the client. */
  readonly on: 'room' | 'phone' | undefined;
  readonly cue: string | undefined;
  readonly parts: readonly SpeechPart[];
}

/** A reply as the trainee may see it: no quality, no rating, no move. */
export interface OfferedReply {
  readonly id: string;
  readonly kind: 'says' | 'does' | 'silence';
  readonly text: string;
}

export interface OfferedProbe {
  readonly ask: string;
  readonly options: readonly { readonly id: string; readonly reads: string }[];
}

/** What the trainee may see now. */
export type Stage =
  | {
      readonly kind: 'moment';
      readonly moment: string;
      readonly line: Line;
      readonly mood: Mood;
      readonly band: Band;
      readonly replies: readonly OfferedReply[];
      /** The probe of this moment, until it is answered. */
      readonly probe: OfferedProbe | undefined;
    }
  | {
      readonly kind: 'ending';
      readonly ending: string;
      readonly ends: EndingKind;
      readonly title: string;
      readonly text: string;
      readonly mood: Mood;
      readonly band: Band;
    };

/** What is said and shown at a moment, in the words that fit the standing. */
export function lineAt(scenario: Scenario, moment: string, standing: Standing): Line {
  const { authored } = momentIn(planOf(scenario), moment);
  const variant = variantAt(scenario, moment, standing);
  const who = authored.who ?? 'client';
  return {
    who,
    name: nameOf(scenario, who),
    on: scenario.others?.[who]?.on,
    cue: variant?.cue ?? authored.cue,
    parts: speechOf(variant?.says ?? authored.says ?? ''),
  };
}

/** What the client thinks at a moment and does not say. For the debrief only. */
export function thoughtAt(scenario: Scenario, moment: string, standing: Standing): string | undefined {
  return variantAt(scenario, moment, standing)?.thinks ?? momentIn(planOf(scenario), moment).authored.thinks;
}

function variantAt(scenario: Scenario, moment: string, standing: Standing) {
  const { authored } = momentIn(planOf(scenario), moment);
  const plan = planOf(scenario);
  return authored.variants?.find(({ when }) => isMet(plan.conditions.get(when), standing));
}

function offeredReply({ id, authored }: Choice): OfferedReply {
  if (id === SILENCE_ID) return { id, kind: 'silence', text: '' };
  if ('says' in authored && authored.says !== undefined) return { id, kind: 'says', text: authored.says };
  return { id, kind: 'does', text: 'does' in authored ? (authored.does ?? '') : '' };
}

/** A reply that was given, as the trainee saw it. */
export function replyGiven(scenario: Scenario, { moment, reply }: Pick<Turn, 'moment' | 'reply'>): OfferedReply {
  const choice = momentIn(planOf(scenario), moment).byId.get(reply);
  if (choice === undefined) throw new Error(`\`${reply}\` is not a reply at \`${moment}\`.`);
  return offeredReply(choice);
}

/** What somebody did and said at once after a reply. */
export interface Answer {
  /** `client`, or the id of one of the others. */
  readonly who: string;
  readonly name: string;
  readonly parts: readonly SpeechPart[];
}

const nameOf = ({ client, others }: Scenario, who: string): string => (who === 'client' ? client.name : (others?.[who]?.name ?? who));

/** What was done and said at once after a reply: the reply's own answer, then the gate's; one answer where both are the same person's. */
export function answersTo(scenario: Scenario, { moment, reply, gateAnswer }: Turn): readonly Answer[] {
  const { authored, byId } = momentIn(planOf(scenario), moment);
  const own = byId.get(reply)?.authored;
  const by = own?.['answer-by'] ?? authored.who ?? 'client';
  const said = [
    { who: by, text: own?.answer },
    { who: gateAnswer?.by ?? by, text: gateAnswer?.text },
  ].flatMap(({ who, text }) => (text === undefined ? [] : [{ who, text }]));
  const [one, two] = said;
  const joined = one !== undefined && two !== undefined && one.who === two.who ? [{ who: one.who, text: `${one.text} ${two.text}` }] : said;
  return joined.map(({ who, text }) => ({ who, name: nameOf(scenario, who), parts: speechOf(text) }));
}

/** The replies of a moment in the order in which this seed shows them; silence stands last. */
export function replyOrder(scenario: Scenario, moment: string, standing: Standing, seed: number): readonly OfferedReply[] {
  const choices = offeredAt(momentIn(planOf(scenario), moment), standing).map(offeredReply);
  const silence = choices.filter(({ kind }) => kind === 'silence');
  return [
    ...shuffled(
      choices.filter(({ kind }) => kind !== 'silence'),
      seed,
      moment,
    ),
    ...silence,
  ];
}

/** What the trainee may see now. */
export function stageOf(session: Session): Stage {
  const { scenario, at, standing, seed } = session;
  const { mood, band } = standing;
  if (isOver(session)) {
    const { kind, title, text } = endingOf(scenario, at);
    return { kind: 'ending', ending: at, ends: kind, title, text, mood, band };
  }
  const { probe } = momentIn(planOf(scenario), at).authored;
  return {
    kind: 'moment',
    moment: at,
    line: lineAt(scenario, at, standing),
    mood,
    band,
    replies: replyOrder(scenario, at, standing, seed),
    probe:
      probe !== undefined && session.read === undefined
        ? { ask: probe.ask, options: probe.options.map(({ id, reads }) => ({ id, reads })) }
        : undefined,
  };
}

/** An ending by its id. */
export function endingOf(scenario: Scenario, id: string) {
  const ending = scenario.endings[id];
  if (ending === undefined) throw new Error(`\`${id}\` is not an ending.`);
  return ending;
}
