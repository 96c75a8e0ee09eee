/** The name of a fault, which says what kind it is. */
export const faultOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
