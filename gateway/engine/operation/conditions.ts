import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type ValueNode,
  visit,
} from "graphql";
import type { Variables } from "./operation.ts";

const KEEPS_WHEN: ReadonlyMap<string, boolean> = new Map([
  [GraphQLSkipDirective.name, false],
  [GraphQLIncludeDirective.name, true],
]);

/** The `if` of a @skip or @include and the value that keeps the selection; null for other directives. */
export function conditionOf({
  name,
  arguments: given,
}: DirectiveNode): { keepsWhen: boolean; value: ValueNode } | null {
  const keepsWhen = KEEPS_WHEN.get(name.value);
  const value = given?.find((argument) => argument.name.value === "if")?.value;
  return keepsWhen === undefined || !value ? null : { keepsWhen, value };
}

export const isIncluded = ({ directives = [] }: SelectionNode, variables: Variables): boolean =>
  directives.every((directive) => {
    const condition = conditionOf(directive);
    if (condition?.value.kind === Kind.VARIABLE)
      return Boolean(variables[condition.value.name.value]) === condition.keepsWhen;
    return condition?.value.kind !== Kind.BOOLEAN || condition.value.value === condition.keepsWhen;
  });

/** The variables that a document's conditions read, and all its response names, any of which they may leave out. */
export interface Conditions {
  readonly variables: readonly string[];
  readonly responseNames: ReadonlySet<string>;
}

export function conditionsOf(document: DocumentNode): Conditions {
  const variables = new Set<string>();
  const responseNames = new Set<string>();
  visit(document, {
    [Kind.FIELD]: ({ alias, name }) => void responseNames.add((alias ?? name).value),
    [Kind.DIRECTIVE]: (directive) => {
      const value = conditionOf(directive)?.value;
      if (value?.kind === Kind.VARIABLE) variables.add(value.name.value);
    },
  });
  return { variables: [...variables], responseNames };
}
