import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** Variables of an operation, coerced against the schema clients see. */
export type Variables = Readonly<Record<string, unknown>>;

/** One operation of a document, parsed and fully validated against `Engine.schema`. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}
