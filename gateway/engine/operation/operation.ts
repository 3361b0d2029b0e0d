import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** Variables of an operation, coerced against the schema clients see. */
export type Variables = Readonly<Record<string, unknown>>;

/** One operation to execute: parsed and fully validated against `Engine.schema`, its variables coerced against it. */
export interface Operation {
  /** Identifies the document: equal keys mean equal text. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}
