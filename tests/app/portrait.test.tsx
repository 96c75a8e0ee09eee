import { act, render, renderHook, screen } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { Drawing } from '../../src/app/ui/portrait/Drawing';
import Moving from '../../src/app/ui/portrait/Moving';
import { useBlink } from '../../src/app/ui/portrait/useBlink';
import { idleOf, type Idle } from '../../src/portrait';
import type { Look, Mood } from '../../src/scenario';

const look: Look = { tone: 7, hair: 'curly', glasses: true, seat: 'wheelchair', clothes: 'plum' };
const mood: Mood = { agitation: 12, valence: 6, trust: 8, hope: 6 };
const pathsOf = (root: Element): readonly (string | null)[] => [...root.querySelectorAll('path')].map((path) => path.getAttribute('d'));

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

test('eyes shut after each pause for as long as a blink, and never where there is no idle life', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const idle: Idle = { ...idleOf(3, mood), pauses: [3000, 4000] };
  const { result, rerender } = renderHook<ReturnType<typeof useBlink>, Idle | undefined>(useBlink, { initialProps: idle });
  const after = (milliseconds: number): boolean => {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
    return result.current.blinking;
  };
  expect([after(2999), after(1), after(109), after(1)]).toEqual([false, true, true, false]);
  expect([after(110 + 3999), after(1), after(110)]).toEqual([false, true, false]);
  rerender(undefined);
  expect(Array.from({ length: 100 }, () => after(100)).includes(true)).toBe(false);
  vi.useRealTimers();
});
