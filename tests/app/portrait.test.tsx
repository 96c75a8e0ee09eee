import { act, render, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Drawing } from '../../src/app/ui/portrait/Drawing';
import Moving from '../../src/app/ui/portrait/Moving';
import { idleOf } from '../../src/portrait';
import type { Look, Mood } from '../../src/scenario';

const look: Look = { tone: 7, hair: 'curly', glasses: true, seat: 'wheelchair', clothes: 'plum' };
const mood: Mood = { agitation: 12, valence: 6, trust: 8, hope: 6 };
const pathsOf = (root: Element): readonly (string | null)[] => [...root.querySelectorAll('path')].map((path) => path.getAttribute('d'));

let reduced = false;
beforeEach(() => {
  reduced = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: reduced && query.includes('reduce'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the moving portrait begins with the very paths of the still one', () => {
  const still = document.createElement('div');
  still.innerHTML = renderToStaticMarkup(<Drawing look={look} age={52} mood={mood} />);
  const { container } = render(<Moving look={look} age={52} mood={mood} />);
  expect(pathsOf(container).length).toBeGreaterThan(40);
  expect(pathsOf(container)).toEqual(pathsOf(still));
});

test('a portrait has its words as its name, or is hidden where the words stand beside it', () => {
  const { rerender, container } = render(<Drawing look={look} age={52} mood={mood} label="arms crossed, looks to the side" />);
  expect(screen.getByRole('img', { name: 'arms crossed, looks to the side' })).toBeInTheDocument();
  rerender(<Drawing look={look} age={52} mood={mood} />);
  expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

/** Whether the eyes are ever told to shut in the time given. */
async function blinks(milliseconds: number, still?: boolean): Promise<boolean> {
  const drawings: (boolean | undefined)[] = [];
  const spy = vi.spyOn(await import('../../src/app/ui/portrait/useBlink'), 'useBlink');
  const { unmount } = render(<Moving look={look} age={52} mood={mood} seed={3} still={still} />);
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
  for (const { value } of spy.mock.results) drawings.push((value as { blinking: boolean }).blinking);
  unmount();
  spy.mockRestore();
  return drawings.includes(true);
}

test('somebody blinks after the first pause and not before; never when still, nor where less motion was asked for', async () => {
  const [first = 0] = idleOf(3, mood).pauses;
  expect(await blinks(first - 50)).toBe(false);
  expect(await blinks(first + 50)).toBe(true);
  expect(await blinks(30_000, true)).toBe(false);
  reduced = true;
  expect(await blinks(30_000)).toBe(false);
});
