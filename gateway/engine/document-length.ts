import type { DocumentNode } from "graphql";

/** Characters of a front end's operation; a village view has 700. Parsed, a character is about a hundred bytes. */
const USUAL_LENGTH = 1000;

/** Characters of the text a document was parsed from. */
export const lengthOf = ({ loc }: DocumentNode): number => Math.max(1, loc?.end ?? USUAL_LENGTH);

/** Bounds of a cache of so many operations: as many of usual length, and fewer when they are long. */
export const byLength = (operations: number): { max: number; maxSize: number } => ({
  max: operations,
  maxSize: operations * USUAL_LENGTH,
});
