import { type DocumentNode, type FieldNode, Kind, print, visit } from "graphql";

/** The variable that entity fetches carry their representations in (Apollo Federation subgraph specification). */
export const REPRESENTATIONS = "representations";

/** The names under which the fields of one document are planned and joined, where they are not the client's own. */
export interface PlanNames {
  of(field: FieldNode): string;
  /** A key of an error's path as the client calls it. */
  shown(key: string): string;
}

const responseNameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const signatureOf = ({ name, arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? name.value : `${name.value}(${given.map(print).toSorted().join()})`;

/**
 * Gives every field that a document asks for a name of its own. Clients may call a field by the name of another, one that
 * joining needs (`id: name`, `__typename: name`), and under two types one name may stand for two things (GraphQL 5.3.2); a
 * planner that meets either has to rename, and the one at hand does not always survive it. A name that stands for one thing
 * and for no field of the schema is left as it is, as nearly all are.
 */
export function planNamesOf(document: DocumentNode, fieldNames: ReadonlySet<string>): PlanNames {
  const signatures = new Map<string, string[]>();
  visit(document, {
    [Kind.FIELD]: (field) => {
      const known = signatures.get(responseNameOf(field)) ?? [];
      const signature = signatureOf(field);
      if (!known.includes(signature)) known.push(signature);
      signatures.set(responseNameOf(field), known);
    },
  });
  const shown = new Map<string, string>();
  /** The names made so far, by what they stand for. */
  const made = new Map<string, string>();
  const nameOf = (field: FieldNode): string => {
    const name = responseNameOf(field);
    const isPlain = !field.alias && !field.arguments?.length;
    const all = signatures.get(name) ?? [];
    // Names that begin so are the type system's own (GraphQL 2.1.10), but for an alias nobody forbids them.
    const isReserved = name.startsWith("__");
    if (isPlain || (all.length === 1 && !isReserved && (!field.alias || !fieldNames.has(name)))) return name;
    const signature = signatureOf(field);
    const known = made.get(`${name} ${signature}`);
    if (known) return known;
    const base = isReserved ? `as${name}` : name;
    let own = base;
    for (let i = 0; signatures.has(own) || fieldNames.has(own) || shown.has(own); i += 1)
      own = `${base}__${i}`;
    made.set(`${name} ${signature}`, own);
    shown.set(own, name);
    return own;
  };
  return { of: nameOf, shown: (key) => shown.get(key) ?? key };
}

/** The names of all fields of a supergraph. */
export function fieldNamesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, { [Kind.FIELD_DEFINITION]: ({ name }) => void names.add(name.value) });
  return names;
}
