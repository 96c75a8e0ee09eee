/** What a person has seen of a page and done on it, each as milliseconds since the page was asked for. */
export interface Seen {
  /** The client's first words can be read. */
  opened?: number;
  /** A reply can be read. */
  offered?: number;
  /** A reply was pressed. */
  pressed?: number;
  /** The press can be seen on the reply. */
  shown?: number;
  /** The words that came of the reply are in a frame. */
  painted?: number;
  /** They can be read: they are at least half opaque. */
  read?: number;
  firstPaint?: number;
  largestPaint?: number;
  /** When the frames were that came after the answer. */
  frames?: readonly number[];
  /** The sum of the shifts of layout that nobody caused. */
  shift: number;
}

/** For so many milliseconds frames are counted after an answer: about as long as a face moves. */
export const MOVING_MS = 700;

/** What to look out for. */
export interface Wanted {
  readonly opening: string;
  /** What comes of each reply. */
  readonly following: Readonly<Record<string, string>>;
}

declare global {
  interface Window {
    seen: Seen;
    wanted: Wanted;
    /** When the frames of so many milliseconds from now are. */
    framesFor: (milliseconds: number) => Promise<readonly number[]>;
    /** Tells the bench where the middle of the first reply is. */
    offer?: (place: { readonly x: number; readonly y: number }) => Promise<void>;
  }
}

/**
 * Runs in a page before anything of its own. What is added to the page is looked through for the words wanted; a time is taken after the
 * frame in which the element that holds them has a size and is at least half opaque. A page takes no part in this but by what it shows.
 */
export function watch({ wanted, moving }: { readonly wanted: Wanted; readonly moving: number }): void {
  const seen: Seen = { shift: 0 };
  window.seen = seen;
  window.wanted = wanted;
  const marks = ['aria-pressed', 'aria-busy', 'aria-disabled', 'data-pressed', 'data-chosen'];
  let opening = false;
  let offering = false;
  let pressed: Element | undefined;
  let awaited: string | undefined;

  const afterThis = (done: (at: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => done(performance.now()));
    port1.start();
    port2.postMessage(0);
  };
  const nextFrame = (done: (at: number) => void): void => {
    requestAnimationFrame(() => afterThis(done));
  };
  window.framesFor = async (milliseconds) =>
    new Promise((resolve) => {
      const times: number[] = [];
      const end = performance.now() + milliseconds;
      const step = (time: number): void => {
        times.push(time);
        if (performance.now() < end) requestAnimationFrame(step);
        else resolve(times);
      };
      requestAnimationFrame(step);
    });
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let one: Element | null = element; one !== null; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
    return opacity;
  };
  const whenRead = (element: Element, done: (at: number) => void, gone?: () => void): void => {
    requestAnimationFrame(() => {
      const { width, height } = element.getBoundingClientRect();
      const readable = width > 2 && height > 2 && opacityOf(element) >= 0.5;
      if (readable) afterThis(done);
      else if (element.isConnected) whenRead(element, done, gone);
      else gone?.();
    });
  };
  const holderOf = (node: Node, words: string): Element | undefined => {
    if (!(node.textContent ?? '').includes(words)) return undefined;
    const inner = [...node.childNodes].find((child) => child.textContent?.includes(words));
    return inner === undefined ? (node instanceof Element ? node : (node.parentElement ?? undefined)) : holderOf(inner, words);
  };
  const offerFirst = (reply: HTMLElement): void => {
    whenRead(
      reply,
      (at) => {
        seen.offered = at;
        const { x, y, width, height } = reply.getBoundingClientRect();
        void window.offer?.({ x: x + width / 2, y: y + height / 2 });
      },
      () => (offering = false),
    );
  };
  const lookForOpening = (): void => {
    const { body } = document;
    if (!opening) {
      const holder = body === null ? undefined : holderOf(body, wanted.opening);
      if (holder !== undefined) {
        opening = true;
        whenRead(
          holder,
          (at) => (seen.opened = at),
          () => (opening = false),
        );
      }
    }
    const reply = document.querySelector<HTMLElement>('[data-reply]');
    if (!offering && reply !== null) {
      offering = true;
      offerFirst(reply);
    }
  };
  const lookForPress = (): void => {
    if (pressed === undefined || seen.shown !== undefined) return;
    const id = pressed.getAttribute('data-reply');
    const now = document.querySelector(`[data-reply="${id}"]`);
    if (now === null || marks.every((mark) => ['false', null].includes(now.getAttribute(mark)))) return;
    seen.shown = 0;
    nextFrame((at) => (seen.shown = at));
  };
  const lookForAnswer = (records: readonly MutationRecord[]): void => {
    if (awaited === undefined) return;
    for (const { addedNodes, target, type } of records) {
      for (const node of type === 'characterData' ? [target] : addedNodes) {
        const holder = holderOf(node, awaited);
        if (holder === undefined || holder.closest('[data-reply]') !== null) continue;
        awaited = undefined;
        nextFrame((at) => (seen.painted = at));
        void window.framesFor(moving).then((frames) => (seen.frames = frames));
        whenRead(holder, (at) => (seen.read = at));
        return;
      }
    }
  };

  new MutationObserver((records) => {
    if (!opening || !offering) lookForOpening();
    lookForPress();
    lookForAnswer(records);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: marks });

  window.addEventListener(
    'pointerdown',
    ({ target, timeStamp }) => {
      const reply = target instanceof Element ? target.closest('[data-reply]') : null;
      if (reply === null || awaited !== undefined) return;
      pressed = reply;
      awaited = window.wanted.following[reply.getAttribute('data-reply') ?? ''];
      delete seen.shown;
      delete seen.painted;
      delete seen.read;
      delete seen.frames;
      seen.pressed = timeStamp;
    },
    true,
  );

  const observe = (type: string, each: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => (seen.largestPaint = startTime));
  observe('layout-shift', (entry) => {
    if ('hadRecentInput' in entry && 'value' in entry && entry.hadRecentInput === false) seen.shift += Number(entry.value);
  });
}
