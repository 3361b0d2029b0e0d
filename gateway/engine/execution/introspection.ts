import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import type { Aliases } from "../operation/aliases.ts";
import { collectFields, fragmentsOf, hasName } from "../operation/collect-fields.ts";
import type { Operation, Variables } from "../operation/operation.ts";
import type { JsonObject } from "../operation/response-tree.ts";

const isIntrospection = (name: string): boolean => name === "__schema" || name === "__type";

/** False when the document has no introspection, which no subgraph answers; a name alone makes it true. */
export const hasIntrospection = (document: DocumentNode): boolean => hasName(document, isIntrospection);

/** Executes the operation's introspection fields, and those alone. */
export function introspect(
  schema: GraphQLSchema,
  { document, operation }: Operation,
  variables: Variables,
  aliases: Aliases,
): JsonObject {
  const root = schema.getRootType(operation.operation);
  if (!root) return {};
  const context = { schema, fragments: fragmentsOf(document), variables };
  const selections = collectFields(context, root, [operation.selectionSet])
    .filter(({ name }) => isIntrospection(name))
    .flatMap(({ nodes }) => nodes);
  const reduced: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const asked: DocumentNode = { ...document, definitions: [reduced, ...fragments] };
  const result = execute({
    schema,
    document: visit(asked, {
      [Kind.FIELD]: (field) => ({ ...field, alias: { kind: Kind.NAME, value: aliases.keyOf(field) } }),
    }),
    variableValues: variables,
  }) as ExecutionResult;
  return JSON.parse(JSON.stringify(result.data ?? {})) as JsonObject;
}
