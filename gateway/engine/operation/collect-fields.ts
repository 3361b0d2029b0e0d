import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  visit,
} from "graphql";
import { isIncluded } from "./conditions.ts";
import type { Variables } from "./operation.ts";

/** The field nodes of one response name, in the order of the document. */
export interface CollectedField {
  readonly responseName: string;
  readonly name: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What collecting fields reads beside the selections: the document's fragments, and the variables of conditions. */
export interface CollectContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Variables;
}

/** CollectFields (GraphQL 6.3.2) for a concrete type, or for an interface's own fields, in the order of the document. */
export function collectFields(
  { schema, fragments, variables }: CollectContext,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): CollectedField[] {
  const fields = new Map<string, { name: string; nodes: [FieldNode, ...FieldNode[]] }>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const field = fields.get(responseName);
        if (field) field.nodes.push(selection);
        else fields.set(responseName, { name: selection.name.value, nodes: [selection] });
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const name = isSpread ? selection.name.value : "";
      const fragment = isSpread ? fragments.get(name) : selection;
      if (!fragment || spread.has(name)) continue;
      if (isSpread) spread.add(name);
      if (applies(schema, fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet);
    }
  };
  for (const set of sets) collect(set);
  return [...fields].map(([responseName, field]) => ({ responseName, ...field }));
}

function applies(
  schema: GraphQLSchema,
  condition: string | undefined,
  type: GraphQLObjectType | GraphQLInterfaceType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** True when any name in a document matches. */
export function hasName(document: DocumentNode, matches: (name: string) => boolean): boolean {
  let found = false;
  visit(document, { [Kind.NAME]: ({ value }) => void (found ||= matches(value)) });
  return found;
}
