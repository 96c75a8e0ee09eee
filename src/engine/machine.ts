import { assign, setup, type AnyStateMachine } from 'xstate';
import type { Scenario } from '../scenario';
import { floods, hasSettled, opensUp, shutsDown } from './mood';
import { momentIn, planOf, type Plan, type PlannedNode } from './plan';
import { arrive, firstStanding, isMet, respond, type Standing } from './standing';

/** What the chart of a conversation carries: the scenario stays outside, ids inside. */
export interface ChartContext {
  readonly standing: Standing;
}

export type ChartEvent = { readonly type: 'reply.chosen'; readonly reply: string };

const charts = new WeakMap<Scenario, AnyStateMachine>();

/**
 * Compiles a scenario to a statechart: region `talk` with a state for each moment, gate and ending, and region `client` with the
 * bands. It has no clock, no invoked work and no side effects, so it can be replayed, explored, drawn and model-tested.
 */
export function compile(scenario: Scenario): AnyStateMachine {
  const known = charts.get(scenario);
  if (known !== undefined) return known;
  const chart = chartOf(planOf(scenario));
  charts.set(scenario, chart);
  return chart;
}

function chartOf(plan: Plan): AnyStateMachine {
  const { id, start } = plan.scenario;
  const choiceOf = (moment: string, reply: string) => {
    const choice = momentIn(plan, moment).byId.get(reply);
    if (choice === undefined) throw new Error(`\`${reply}\` is not a reply at \`${moment}\`.`);
    return choice;
  };

  const base = setup({
    types: { context: {} as ChartContext, events: {} as ChartEvent },
    actions: {
      'let it land': assign(({ context }, { moment, reply }: { moment: string; reply: string }) => ({
        standing: respond(plan, context.standing, choiceOf(moment, reply)),
      })),
      'remember the moment': assign(({ context }, { moment }: { moment: string }) => ({
        standing: arrive(context.standing, momentIn(plan, moment)),
      })),
    },
    guards: {
      'this reply, and offered': ({ context, event }, { moment, reply }: { moment: string; reply: string }) =>
        event.reply === reply && isMet(choiceOf(moment, reply).when, context.standing),
      'it holds': ({ context }, { when }: { when: string }) => isMet(plan.conditions.get(when), context.standing),
      'agitation floods': ({ context: { standing } }) => floods(standing.mood.agitation),
      'agitation has settled': ({ context: { standing } }) => hasSettled(standing.mood.agitation),
      'agitation and valence sink': ({ context: { standing } }) => shutsDown(standing.mood.agitation, standing.mood.valence),
      'agitation or valence rises': ({ context: { standing } }) => opensUp(standing.mood.agitation, standing.mood.valence),
    },
  });

  const stateOf = (node: PlannedNode) => {
    if (node.kind === 'ending') return base.createStateConfig({ type: 'final', tags: ['ending', node.authored.kind] });
    if (node.kind === 'gate') {
      return base.createStateConfig({
        tags: 'gate',
        always: node.branches.map(({ authored, goto }) => ({
          target: goto,
          ...(authored.when === undefined ? {} : { guard: { type: 'it holds' as const, params: { when: authored.when } } }),
        })),
      });
    }
    const { id: moment, choices } = node;
    return base.createStateConfig({
      tags: 'moment',
      entry: { type: 'remember the moment', params: { moment } },
      on: {
        'reply.chosen': choices.map(({ id: reply, goto }) => ({
          target: goto,
          reenter: true,
          guard: { type: 'this reply, and offered' as const, params: { moment, reply } },
          actions: { type: 'let it land' as const, params: { moment, reply } },
        })),
      },
    });
  };

  return base.createMachine({
    id,
    type: 'parallel',
    context: { standing: firstStanding(plan) },
    states: {
      talk: { initial: start, states: Object.fromEntries([...plan.nodes].map(([name, node]) => [name, stateOf(node)])) },
      client: {
        initial: 'workable',
        states: {
          workable: {
            always: [
              { guard: 'agitation floods', target: 'flooded' },
              { guard: 'agitation and valence sink', target: 'shut-down' },
            ],
          },
          flooded: { always: { guard: 'agitation has settled', target: 'workable' } },
          'shut-down': { always: { guard: 'agitation or valence rises', target: 'workable' } },
        },
      },
    },
  });
}
