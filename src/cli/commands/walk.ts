import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { begin, type Session } from '../../engine';
import { answered, answerText, sceneText, scoresText, transcriptText, walkOf, walkText } from '../../lint';
import { dialled, type Scenario } from '../../scenario';
import type { Command, Options } from '../command';
import { DIAL_HELP, dialOf } from '../dial';
import { readOne } from '../one';

type Print = (line: string) => void;

/** Exit code 0, or 1 where the file has mistakes or the walk does not fit. */
async function run([path, ...walk]: readonly string[], print: Print, options: Options): Promise<number> {
  const dial = dialOf(options.get('dial'));
  const written = await readOne(path, print);
  if (written === undefined) return 1;
  const scenario = dialled(written, dial);
  if (walk.length === 0) return playByHand(scenario, print);
  const { session, misfit } = walkOf(scenario, walk.join(' '));
  print(misfit ?? transcriptText(session));
  return misfit === undefined ? 0 : 1;
}

async function playByHand(scenario: Scenario, print: Print): Promise<number> {
  const lines = createInterface(stdin.isTTY ? { input: stdin, output: stdout, prompt: 'Number, u or q: ' } : { input: stdin });
  let session = begin(scenario, 1);
  print(sceneText(session));
  if (stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    const result = line.trim() === '' ? undefined : answered(session, line);
    if (result?.kind === 'quits') break;
    if (result?.kind === 'goes on') {
      print(`\n${[...afterReply(session, result.session), sceneText(result.session)].join('\n\n')}`);
      ({ session } = result);
    } else if (result !== undefined) {
      print(result.misfit);
      if (!stdin.isTTY) return 1;
    }
    if (stdin.isTTY) lines.prompt();
  }
  lines.close();
  print(`\n${scoresText(session)}\n\nWalk: ${walkText(session)}`);
  return 0;
}

/** Nothing after a turn was taken back. */
function afterReply(before: Session, now: Session): readonly string[] {
  return now.turns.length > before.turns.length ? [answerText(now)] : [];
}

export const walk: Command = {
  help: 'walk <file> [a › b › c]   what a walk says, does and scores; without one, play by hand',
  details: DIAL_HELP,
  values: ['dial'],
  run,
};
