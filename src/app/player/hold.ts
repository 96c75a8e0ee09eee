import { createActor } from 'xstate';
import { faultOf } from '../storage';
import { holdMachine, type HoldEvent, type Tabs } from './hold.machine';

/** How this tab is told whether a conversation is its own to go on with. */
export interface Held {
  readonly send: (event: HoldEvent) => void;
  readonly stop: () => void;
}

/** Holds a conversation for this tab, as long as no other takes it. */
export function hold(attempt: string, onAway: () => void, onBack: () => void): Held {
  const { tabs, close } = tabsOf(`attempt:${attempt}`);
  const actor = createActor(holdMachine, { input: { tabs, onAway, onBack } });
  actor.start();
  return {
    send: (event) => actor.send(event),
    stop() {
      actor.stop();
      close();
    },
  };
}

function tabsOf(name: string): { readonly tabs: Tabs; readonly close: () => void } {
  const channel = new BroadcastChannel(name);
  const tabs: Tabs = {
    claim(force, tell) {
      const over = new AbortController();
      let release = (): void => undefined;
      const held = async (): Promise<void> => {
        if (over.signal.aborted) return;
        tell({ type: 'claim.granted' });
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      };
      const request = async (): Promise<void> => {
        try {
          await navigator.locks.request(name, force ? { steal: true } : { signal: over.signal }, held);
        } catch (error) {
          if (!over.signal.aborted) tell({ type: faultOf(error) === 'AbortError' ? 'claim.lost' : 'claim.unknown' });
        }
      };
      void request();
      return () => {
        over.abort();
        release();
      };
    },
    onAsked(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    ask: () => channel.postMessage('ask'),
  };
  return { tabs, close: () => channel.close() };
}
