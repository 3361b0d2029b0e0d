import {
  type ArgumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { Variables } from "../engine/operation/operation.ts";

/** How many elements a list is taken to have when nothing says so. */
const USUAL_LIST = 5;
/** The argument that says how many elements a page has (Relay Connections 4.2). */
const PAGE_ARGUMENT = "first";

/** How many objects an operation may bring with these variables. */
export type Cost = (variables: Variables) => number;
/** The same for a part of it, where a list has this many elements. */
type PartCost = (variables: Variables, listSize: number) => number;

/**
 * Works out what an operation may cost before anybody is asked: one for every object it can bring, lists as long as their
 * page argument says, or five. Compiled once for a document that passed validation; a fragment counts wherever it is spread.
 * @returns the cost as a function of the variables as the caller sent them
 */
export function compileCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Cost {
  const compiled = new Map<string, PartCost>();
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
  const root = schema.getRootType(operation.operation);
  const whole = root ? ofSet(operation.selectionSet, root.name) : () => 0;
  return (variables) => whole(variables, USUAL_LIST);

  function ofSet(set: SelectionSetNode, typeName: string): PartCost {
    const parts = set.selections.flatMap((selection): PartCost[] => {
      if (selection.kind === Kind.FIELD) {
        const type = schema.getType(typeName);
        const field =
          isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (!field || !selection.selectionSet) return [];
        return [ofField(field, selection.arguments ?? [], selection.selectionSet)];
      }
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return [ofSet(selection.selectionSet, selection.typeCondition?.name.value ?? typeName)];
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment) return [];
      const known = compiled.get(name) ?? ofSet(fragment.selectionSet, fragment.typeCondition.name.value);
      compiled.set(name, known);
      return [known];
    });
    return (variables, listSize) => parts.reduce((sum, part) => sum + part(variables, listSize), 0);
  }

  function ofField(
    field: GraphQLField<unknown, unknown>,
    given: readonly ArgumentNode[],
    set: SelectionSetNode,
  ): PartCost {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return () => 0;
    const isList = isListType(getNullableType(field.type));
    const below = ofSet(set, named.name);
    const pageSize = pageSizeOf(field, given, defaults);
    return (variables, listSize) => (isList ? listSize : 1) * (1 + below(variables, pageSize(variables)));
  }
}

function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  given: readonly ArgumentNode[],
  defaults: ReadonlyMap<string, unknown>,
): Cost {
  const argument = field.args.find(({ name }) => name === PAGE_ARGUMENT);
  const usual = typeof argument?.defaultValue === "number" ? argument.defaultValue : USUAL_LIST;
  const value = given.find(({ name }) => name.value === PAGE_ARGUMENT)?.value;
  if (value?.kind === Kind.INT) return () => Math.max(0, Number(value.value));
  if (value?.kind !== Kind.VARIABLE) return () => usual;
  const name = value.name.value;
  return (variables) => {
    const asked = variables[name] ?? defaults.get(name);
    // What is no Int (GraphQL 3.5.1) is refused by whoever executes.
    return typeof asked === "number" && Math.abs(asked) < 2 ** 31 ? Math.max(0, asked) : usual;
  };
}
