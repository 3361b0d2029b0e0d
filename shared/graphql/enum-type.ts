import { registerEnumType } from "type-graphql";

/**
 * Publishes a list of the domain's words as a GraphQL enum whose names and internal values are the same words, so that
 * domain, schema and database check constraint are one set.
 */
export function enumType<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
): Record<Word, Word> {
  const type = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(type, { name, description });
  return type;
}
