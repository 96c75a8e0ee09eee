import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { begin, isOver, type Session } from '../../engine';
import { answered, answerText, sceneText, scoresText, transcriptText, walkOf, walkText } from '../../lint';
import type { Scenario } from '../../scenario';
import type { Command } from '../command';
import { readOne } from '../one';

type Print = (line: string) => void;

/** Exit code 0, or 1 where the file has mistakes or the walk does not fit. */
async function run([path, ...walk]: readonly string[], print: Print): Promise<number> {
  const scenario = await readOne(path, print);
  if (scenario === undefined) return 1;
  if (walk.length === 0) return playByHand(scenario, print);
  const { session, misfit } = walkOf(scenario, walk.join(' '));
  print(misfit ?? transcriptText(session));
  return misfit === undefined ? 0 : 1;
}

async function playByHand(scenario: Scenario, print: Print): Promise<number> {
  const lines = createInterface(stdin.isTTY ? { input: stdin, output: stdout, prompt: 'A number, u or q: ' } : { input: stdin });
  let session = begin(scenario, 1);
  const ask = (): void => {
    print(`${sceneText(session)}\n`);
    if (stdin.isTTY && !isOver(session)) lines.prompt();
  };
  ask();
  for await (const line of lines) {
    const result = answered(session, line);
    if (result.kind === 'quits') break;
    if (result.kind === 'does not fit') {
      print(result.misfit);
      if (!stdin.isTTY) return 1;
      lines.prompt();
      continue;
    }
    const wentOn = result.session.turns.length > session.turns.length;
    session = result.session;
    if (wentOn) print(`${answerText(session) ?? ''}\n`);
    ask();
    if (isOver(session)) break;
  }
  lines.close();
  print(closing(session));
  return 0;
}

const closing = (session: Session): string => `${scoresText(session)}\n\nWalk: ${walkText(session)}`;

export const walk: Command = {
  help: 'walk <file> [a › b › c]   what a walk says, does and scores; without one, play by hand',
  run,
};
