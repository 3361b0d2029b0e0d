/** A word or a name as it begins a sentence, or a type of the graph. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
