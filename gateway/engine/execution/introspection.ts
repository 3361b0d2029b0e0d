import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import type { Operation } from "../operation/operation.ts";
import type { PlanNames } from "../operation/aliases.ts";
import { collectFields, fragmentsOf, hasName } from "../operation/collect-fields.ts";
import type { JsonObject } from "../operation/response-tree.ts";

const isOfSchema = (name: string): boolean => name === "__schema" || name === "__type";

/** False when the document asks nothing about the schema itself, which no department answers; a name alone makes it true. */
export const asksForSchema = (document: DocumentNode): boolean => hasName(document, isOfSchema);

/** What the operation asks about the schema itself: those root fields alone, executed here. */
export function schemaAnswer(
  schema: GraphQLSchema,
  { document, operation, variables }: Operation,
  names: PlanNames,
): JsonObject {
  const root = schema.getRootType(operation.operation);
  if (!root) return {};
  const context = { schema, fragments: fragmentsOf(document), variables };
  const selections = collectFields(context, root, [operation.selectionSet])
    .filter(({ name }) => isOfSchema(name))
    .flatMap(({ nodes }) => nodes);
  const own: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const others = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const asked: DocumentNode = { ...document, definitions: [own, ...others] };
  const result = execute({
    schema,
    document: visit(asked, {
      [Kind.FIELD]: (field) => ({ ...field, alias: { kind: Kind.NAME, value: names.of(field) } }),
    }),
    variableValues: variables,
  }) as ExecutionResult;
  return JSON.parse(JSON.stringify(result.data ?? {})) as JsonObject;
}
