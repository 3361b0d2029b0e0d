import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { Variables } from "./execute-plan.ts";

/** All of these must hold for a node to be part of the answer; a variable's default is already applied. */
export type Conditions = readonly { readonly variable: string; readonly expected: boolean }[];

/** The nodes that ask for one response name, each under its own conditions. */
export interface AskedField {
  readonly responseName: string;
  readonly name: string;
  readonly nodes: readonly { readonly node: FieldNode; readonly conditions: Conditions }[];
}

/** A set of selections with the conditions they stand under. */
export interface Selections {
  readonly set: SelectionSetNode;
  readonly conditions: Conditions;
}

export const holds = (conditions: Conditions, variables: Variables): boolean =>
  conditions.every(({ variable, expected }) => Boolean(variables[variable]) === expected);

/**
 * CollectFields (GraphQL 6.3.2) done once for a concrete type, in the order the caller asked: what the specification
 * decides with the variables at hand is kept as conditions.
 */
export function collectFields(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  type: GraphQLObjectType | GraphQLInterfaceType,
  sources: readonly Selections[],
): AskedField[] {
  const fields = new Map<string, { name: string; nodes: { node: FieldNode; conditions: Conditions }[] }>();
  const visit = ({ set, conditions }: Selections, trail: ReadonlySet<string>): void => {
    for (const selection of set.selections) {
      const under = conditionsOf(selection, conditions);
      if (under === null) continue;
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const field = fields.get(responseName) ?? { name: selection.name.value, nodes: [] };
        field.nodes.push({ node: selection, conditions: under });
        fields.set(responseName, field);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment || !applies(schema, fragment.typeCondition?.name.value, type)) continue;
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : "";
      if (name !== "" && trail.has(name)) continue;
      visit(
        { set: fragment.selectionSet, conditions: under },
        name === "" ? trail : new Set([...trail, name]),
      );
    }
  };
  for (const source of sources) visit(source, new Set());
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

/** The node's own @skip and @include added to those above it; null when a literal rules it out for good. */
function conditionsOf(node: SelectionNode, above: Conditions): Conditions | null {
  let conditions = above;
  for (const directive of node.directives ?? []) {
    const name = directive.name.value;
    if (name !== GraphQLSkipDirective.name && name !== GraphQLIncludeDirective.name) continue;
    const expected = name === GraphQLIncludeDirective.name;
    const value = directive.arguments?.find((argument) => argument.name.value === "if")?.value;
    if (value?.kind === Kind.VARIABLE) conditions = [...conditions, { variable: value.name.value, expected }];
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
  }
  return conditions;
}

/** True when the operation's root asks about the schema itself, which no department answers. */
export function asksForSchema(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const within = (set: SelectionSetNode): boolean =>
    set.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return ["__schema", "__type"].includes(selection.name.value);
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return inner !== undefined && within(inner.selectionSet);
    });
  return within(operation.selectionSet);
}
