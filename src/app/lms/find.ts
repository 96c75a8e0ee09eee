/** The functions of a run-time, of either version. */
export type ScormApi = Readonly<Record<string, unknown>>;

/** As much of a window as is needed to look for a run-time; a foreign one throws at every touch. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly opener?: Frame | null;
  readonly top?: Frame | null;
  readonly API?: unknown;
  readonly API_1484_11?: unknown;
}

const NAMES = { '2004': 'API_1484_11', '1.2': 'API' } as const;
export type Version = keyof typeof NAMES;
/** Nobody nests frames deeper; a longer chain goes round. */
const DEEPEST = 50;

function tried<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A frame and those around it, the innermost first. */
function chain(start: Frame | null | undefined): readonly Frame[] {
  const frames: Frame[] = [];
  let frame = start ?? undefined;
  while (frame !== undefined && frames.length < DEEPEST && !frames.includes(frame)) {
    frames.push(frame);
    const inside = frame;
    frame = tried(() => inside.parent) ?? undefined;
  }
  return frames;
}

const isApi = (value: unknown): value is ScormApi => (typeof value === 'object' && value !== null) || typeof value === 'function';

/**
 * The run-time of a learning management system around a page: in the frames around it, then in the window that opened it or opened its
 * outermost frame. Looks for the asked version first, and for the other where there is none.
 */
export function findScorm(page: Frame, asked: Version): { readonly version: Version; readonly api: ScormApi } | undefined {
  const openers = [tried(() => page.opener), tried(() => page.top?.opener)];
  const frames = [...chain(page), ...openers.flatMap(chain)];
  for (const version of asked === '2004' ? (['2004', '1.2'] as const) : (['1.2', '2004'] as const)) {
    for (const frame of frames) {
      const api = tried(() => frame[NAMES[version]]);
      if (isApi(api)) return { version, api };
    }
  }
  return undefined;
}
