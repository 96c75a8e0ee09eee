/** What a portrait may show. Only words from these lists: a scenario file can never carry a drawing, a style or an address. */
export const BUILDS = ['slight', 'average', 'broad'] as const;
export const JAWS = ['oval', 'round', 'square', 'narrow'] as const;
export const HAIR_STYLES = [
  'none',
  'close-cropped',
  'short',
  'side-parting',
  'fringe',
  'curly',
  'bob',
  'long',
  'ponytail',
  'bun',
  'afro',
  'braids',
  'receding',
] as const;
export const HAIR_COLOURS = ['black', 'dark-brown', 'brown', 'auburn', 'red', 'blond', 'grey', 'white'] as const;
export const BEARDS = ['none', 'stubble', 'moustache', 'goatee', 'full'] as const;
export const BROWS = ['fine', 'average', 'heavy'] as const;
export const EYE_COLOURS = ['dark-brown', 'brown', 'hazel', 'green', 'blue', 'grey'] as const;
export const HEADWEAR = ['none', 'hijab', 'turban', 'headwrap', 'kippah'] as const;
export const CLOTHES = ['blue', 'green', 'plum', 'ochre', 'slate', 'rust', 'navy', 'sand'] as const;
export const SPLINTS = ['right-hand', 'left-hand'] as const;
export const SEATS = ['chair', 'wheelchair', 'bed'] as const;
export const AIDS = ['walker', 'cane'] as const;
export const SIDES = ['left', 'right'] as const;
export const DEGREES = ['mild', 'marked'] as const;
export const SCARS = ['brow', 'cheek', 'chin'] as const;
