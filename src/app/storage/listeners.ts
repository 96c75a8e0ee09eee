/** Those who want to be told. */
export function listeners(): { readonly tell: () => void; readonly listen: (listener: () => void) => () => void } {
  const all = new Set<() => void>();
  return {
    tell: () => all.forEach((listener) => listener()),
    listen(listener) {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
  };
}
