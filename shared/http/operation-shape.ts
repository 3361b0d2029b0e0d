import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** How large and how deep a document may be before anybody looks at what it means. */
export interface ShapeLimits {
  /** Fields below fields, fragments spread; questions about the schema are not counted. */
  readonly depth: number;
  /** Fields in all, a fragment counted as often as it is spread. */
  readonly fields: number;
  /** Fields under another name, counted likewise. */
  readonly aliases: number;
  /** How often one name stands in one selection set: validation compares each with each. */
  readonly repeats: number;
  readonly directives: number;
  readonly directivesOnOne: number;
  readonly definitions: number;
}

interface Shape {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}
const NOTHING: Shape = { depth: 0, fields: 0, aliases: 0 };

/**
 * Names the first limit that a document exceeds, null when it keeps them all. Every fragment is measured once, so that
 * fragments spread in fragments cost time in proportion to the text, however many fields they come to; a circle of
 * fragments is measured as far as it goes and left to validation.
 */
export function exceededLimit(document: DocumentNode, limits: ShapeLimits): keyof ShapeLimits | null {
  if (document.definitions.length > limits.definitions) return "definitions";
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Shape>();
  let directives = 0;
  let mostOnOne = 0;
  let mostRepeats = 0;

  const count = ({ directives: own = [] }: Pick<SelectionNode, "directives">): void => {
    directives += own.length;
    mostOnOne = Math.max(mostOnOne, own.length);
  };
  const ofSet = (set: SelectionSetNode): Shape => {
    const times = new Map<string, number>();
    for (const selection of set.selections) {
      const name =
        selection.kind === Kind.INLINE_FRAGMENT
          ? ""
          : selection.kind === Kind.FIELD
            ? (selection.alias ?? selection.name).value
            : `...${selection.name.value}`;
      const count = (times.get(name) ?? 0) + 1;
      times.set(name, count);
      mostRepeats = Math.max(mostRepeats, count);
    }
    return set.selections.map(ofSelection).reduce<Shape>(
      (sum, one) => ({
        depth: Math.max(sum.depth, one.depth),
        fields: sum.fields + one.fields,
        aliases: sum.aliases + one.aliases,
      }),
      NOTHING,
    );
  };
  const ofFragment = (name: string): Shape => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    if (fragment) count(fragment);
    const shape = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, shape);
    return shape;
  };
  const ofSelection = (selection: SelectionNode): Shape => {
    count(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    return {
      depth: selection.name.value.startsWith("__") ? 1 : below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
    };
  };

  const shapes = document.definitions.flatMap((one) => {
    if (one.kind !== Kind.OPERATION_DEFINITION) return [];
    count(one);
    for (const variable of one.variableDefinitions ?? []) count(variable);
    return [ofSet(one.selectionSet)];
  });
  // One that nobody spreads is validated like the others.
  for (const name of fragments.keys()) shapes.push(ofFragment(name));
  if (mostRepeats > limits.repeats) return "repeats";
  if (directives > limits.directives) return "directives";
  if (mostOnOne > limits.directivesOnOne) return "directivesOnOne";
  for (const name of ["depth", "fields", "aliases"] as const)
    if (shapes.some((shape) => shape[name] > limits[name])) return name;
  return null;
}
