import type { Settings } from './settings';

/** Puts on the page what settings change of its look; the styles know the attributes. */
export function showSettings(root: HTMLElement, { textSize, face, spacing, tint, motion }: Settings): void {
  root.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  for (const [name, value] of Object.entries({ face, spacing, tint, motion })) root.dataset[name] = value;
}
