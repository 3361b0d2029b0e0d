import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from "graphql";
import type { Variables } from "./operation.ts";

/** The nodes that ask for one response name, in the order of the document. */
export interface AskedField {
  readonly responseName: string;
  readonly name: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What collecting fields reads beside the selections: the document's fragments, and the values conditions ask for. */
export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Variables;
}

/** CollectFields (GraphQL 6.3.2) for a concrete type, or for an interface's own fields, in the order the caller asked. */
export function collectFields(
  { schema, fragments, variables }: Collecting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
): AskedField[] {
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

const CONDITIONS: ReadonlyMap<string, boolean> = new Map([
  [GraphQLSkipDirective.name, false],
  [GraphQLIncludeDirective.name, true],
]);

/** What a selection with this directive stays for: its `if`, when that is as wanted; null for other directives. */
export function conditionOf({
  name,
  arguments: given,
}: DirectiveNode): { wanted: boolean; value: ValueNode } | null {
  const wanted = CONDITIONS.get(name.value);
  const value = given?.find((argument) => argument.name.value === "if")?.value;
  return wanted === undefined || !value ? null : { wanted, value };
}

const isIncluded = ({ directives = [] }: SelectionNode, variables: Variables): boolean =>
  directives.every((directive) => {
    const condition = conditionOf(directive);
    if (condition?.value.kind === Kind.VARIABLE)
      return Boolean(variables[condition.value.name.value]) === condition.wanted;
    return condition?.value.kind !== Kind.BOOLEAN || condition.value.value === condition.wanted;
  });

/** What a document's conditions ask for: variables, and the response names in the document they may leave out. */
export interface Conditional {
  readonly variables: readonly string[];
  readonly names: ReadonlySet<string>;
}

export function conditionalIn(document: DocumentNode): Conditional {
  const variables = new Set<string>();
  const names = new Set<string>();
  visit(document, {
    [Kind.FIELD]: ({ alias, name }) => void names.add((alias ?? name).value),
    [Kind.DIRECTIVE]: (directive) => {
      const value = conditionOf(directive)?.value;
      if (value?.kind === Kind.VARIABLE) variables.add(value.name.value);
    },
  });
  return { variables: [...variables], names };
}

/** A document's fragments by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** True when one of all the names in a document is meant. */
export function hasName(document: DocumentNode, isMeant: (name: string) => boolean): boolean {
  let found = false;
  visit(document, { [Kind.NAME]: ({ value }) => void (found ||= isMeant(value)) });
  return found;
}
