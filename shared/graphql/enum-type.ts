import { registerEnumType } from "type-graphql";
import { labelOf, type Labels } from "../kernel/labels.ts";

/**
 * Publishes a list of the domain's words as a GraphQL enum whose names and internal values are the same words, so that
 * domain, schema and database check constraint are one set. Each value says what it is called.
 * @param labels the department's own; without, those that are shared
 * @throws Error when a word has no label
 */
export function enumType<Word extends string>(
  name: string,
  words: readonly Word[],
  description: string,
  labels: Labels = {},
): Record<Word, Word> {
  const type = Object.fromEntries(words.map((word) => [word, word])) as Record<Word, Word>;
  const valuesConfig = Object.fromEntries(
    words.map((word) => {
      const { en, zh } = labelOf(name, word, labels);
      return [word, { description: `${en}. ${zh}` }];
    }),
  ) as Record<Word, { description: string }>;
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}
