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
import type { Variables } from "../join/execute-plan.ts";

/** How many elements a list is taken to have when nothing says so. */
const USUAL_LIST = 5;
/** The argument that says how many elements a page has (Relay Connections 4.2). */
const PAGE_ARGUMENT = "first";

/** How many objects an operation may bring with these variables. */
export type Cost = (variables: Variables) => number;

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
  const compiled = new Map<string, Cost>();
  const defaults = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
  const root = schema.getRootType(operation.operation);
  return root ? ofSet(operation.selectionSet, root.name, () => USUAL_LIST) : () => 0;

  function ofSet(set: SelectionSetNode, typeName: string, pageSize: Cost): Cost {
    const parts = set.selections.flatMap((selection): Cost[] => {
      if (selection.kind === Kind.FIELD) {
        const type = schema.getType(typeName);
        const field =
          isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (!field || !selection.selectionSet) return [];
        return [ofField(field, selection.arguments ?? [], selection.selectionSet, pageSize)];
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const fragment = isSpread ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const on = fragment.typeCondition?.name.value ?? typeName;
      if (!isSpread) return [ofSet(fragment.selectionSet, on, pageSize)];
      // Spread directly below a page it would count another length; that is asked for by nobody and bounded by the rest.
      const known = compiled.get(selection.name.value) ?? ofSet(fragment.selectionSet, on, pageSize);
      compiled.set(selection.name.value, known);
      return [known];
    });
    return (variables) => parts.reduce((sum, part) => sum + part(variables), 0);
  }

  function ofField(
    field: GraphQLField<unknown, unknown>,
    given: readonly ArgumentNode[],
    set: SelectionSetNode,
    pageSize: Cost,
  ): Cost {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return () => 0;
    const times: Cost = isListType(getNullableType(field.type)) ? pageSize : () => 1;
    const below = ofSet(set, named.name, pageSizeOf(field, given, defaults));
    return (variables) => times(variables) * (1 + below(variables));
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
