import { createHash } from "node:crypto";
import {
  type ASTVisitor,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from "graphql";

const DIGITS = 16;

/**
 * What an operation is called in logs and metrics: the first digits of the SHA-256 of its document without all that its author
 * may word freely. An operation's name can carry a person's, and so can the names of its variables, fragments and aliases,
 * and every value. What is left are the schema's own words, so that the label cannot be traced back to anybody by trying.
 */
export function operationLabel(document: DocumentNode, operation: OperationDefinitionNode): string {
  const known = labels.get(operation);
  if (known !== undefined) return known;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const bare = visit({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, WITHOUT_WORDS);
  const label = createHash("sha256").update(print(bare)).digest("hex").slice(0, DIGITS);
  labels.set(operation, label);
  return label;
}

/** As long as the parsed document is kept. */
const labels = new WeakMap<OperationDefinitionNode, string>();

const name = { kind: Kind.NAME, value: "x" } as const;
const WITHOUT_WORDS: ASTVisitor = {
  OperationDefinition: (node) => ({ ...node, name: undefined }),
  FragmentDefinition: (node) => ({ ...node, name }),
  FragmentSpread: (node) => ({ ...node, name }),
  Variable: (node) => ({ ...node, name }),
  Field: (node) => ({ ...node, alias: undefined }),
  IntValue: (node) => ({ ...node, value: "0" }),
  FloatValue: (node) => ({ ...node, value: "0" }),
  StringValue: (node) => ({ ...node, value: "", block: false }),
  EnumValue: (node) => ({ ...node, value: "X" }),
  ListValue: (node) => ({ ...node, values: [] }),
  ObjectValue: (node) => ({ ...node, fields: [] }),
};
