/** What a portrait may show. Only words from these lists: a scenario file can never carry a drawing, a style or an address. */
export const BUILDS = ['slight', 'average', 'broad'] as const;
export const HAIR_STYLES = ['none', 'short', 'side-parting', 'bob', 'long', 'afro', 'bun', 'receding', 'braids'] as const;
export const HAIR_COLOURS = ['black', 'dark-brown', 'brown', 'auburn', 'blond', 'grey', 'white'] as const;
export const BEARDS = ['none', 'stubble', 'full'] as const;
export const HEADWEAR = ['none', 'hijab', 'turban', 'headwrap'] as const;
export const CLOTHES = ['blue', 'green', 'plum', 'ochre', 'slate', 'rust', 'navy', 'sand'] as const;
export const SPLINTS = ['right-hand', 'left-hand'] as const;
export const SEATS = ['chair', 'wheelchair', 'bed'] as const;
