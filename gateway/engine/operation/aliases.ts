import { type DocumentNode, type FieldNode, Kind, print, visit } from "graphql";

/** The variable that entity fetches carry their representations in (Apollo Federation subgraph specification). */
export const REPRESENTATIONS = "representations";

/** The names under which a document's fields are planned and merged, where they are not the client's own. */
export interface Aliases {
  keyOf(field: FieldNode): string;
  /** The client's name for a key of an error's path. */
  responseName(key: string): string;
}

const responseNameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

const signatureOf = ({ name, arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? name.value : `${name.value}(${given.map(print).toSorted().join()})`;

/**
 * Gives an alias to every field whose response name could be confused with another. Clients may call a field by the name of
 * one that a representation needs (`id: name`, `__typename: name`), and under two types one name may stand for two things
 * (GraphQL 5.3.2); a planner that meets either has to rename, and the one at hand does not always survive it. A name that
 * stands for one thing and for no field of the schema is left as it is, as nearly all are.
 */
export function assignAliases(document: DocumentNode, fieldNames: ReadonlySet<string>): Aliases {
  const signatures = new Map<string, string[]>();
  visit(document, {
    [Kind.FIELD]: (field) => {
      const known = signatures.get(responseNameOf(field)) ?? [];
      const signature = signatureOf(field);
      if (!known.includes(signature)) known.push(signature);
      signatures.set(responseNameOf(field), known);
    },
  });
  const responseNames = new Map<string, string>();
  /** The aliases given so far, by what they stand for. */
  const assigned = new Map<string, string>();
  const keyOf = (field: FieldNode): string => {
    const name = responseNameOf(field);
    const isPlain = !field.alias && !field.arguments?.length;
    const all = signatures.get(name) ?? [];
    // Names that begin so are the type system's own (GraphQL 2.1.10), but for an alias nobody forbids them.
    const isReserved = name.startsWith("__");
    if (isPlain || (all.length === 1 && !isReserved && (!field.alias || !fieldNames.has(name)))) return name;
    const signature = signatureOf(field);
    const known = assigned.get(`${name} ${signature}`);
    if (known) return known;
    const base = isReserved ? `as${name}` : name;
    let alias = base;
    for (let i = 0; signatures.has(alias) || fieldNames.has(alias) || responseNames.has(alias); i += 1)
      alias = `${base}__${i}`;
    assigned.set(`${name} ${signature}`, alias);
    responseNames.set(alias, name);
    return alias;
  };
  return { keyOf, responseName: (key) => responseNames.get(key) ?? key };
}

/** The names of all fields of a supergraph. */
export function fieldNamesOf(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, { [Kind.FIELD_DEFINITION]: ({ name }) => void names.add(name.value) });
  return names;
}
