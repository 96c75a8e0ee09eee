import { render } from '@testing-library/react';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Marked } from '../../src/app/ui/Marked';

const htmlOf = (text: string): string => render(<Marked>{text}</Marked>).container.innerHTML;

test.each([
  ['Wait *for her*, then ask.', 'Wait <em>for her</em>, then ask.'],
  ['One\nTwo', 'One<br>Two'],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['*', '*'],
  ['**', '**'],
  ['a *b\nc* d', 'a *b<br>c* d'],
  ['<b>*x*</b>', '&lt;b&gt;<em>x</em>&lt;/b&gt;'],
])('%j is %j', (text, html) => {
  expect(htmlOf(text)).toBe(html);
});

test('whatever the words are, there is no element but em and br, and no letter is lost', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom('*', '\n', '<', '>', '&', '<script>', '*a*', '{{x}}', '$t(y)', ' '), fc.string({ maxLength: 6 })),
    {
      maxLength: 20,
    },
  );
  fc.assert(
    fc.property(words, (pieces) => {
      const text = pieces.join('');
      const { container, unmount } = render(<Marked>{text}</Marked>);
      expect([...container.querySelectorAll('*')].filter(({ localName }) => localName !== 'em' && localName !== 'br')).toEqual([]);
      expect(container.querySelectorAll('[style], [class], [src], [href]')).toHaveLength(0);
      expect(container.textContent?.replaceAll('*', '')).toBe(text.replaceAll('\n', '').replaceAll('*', ''));
      unmount();
    }),
    { numRuns: 500 },
  );
});
