import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  visit,
} from "graphql";

/** More than any department's schema has: what is longer is not read. */
const LONGEST_SDL = 200_000;
const MOST_TOKENS = 60_000;

/** A field as one schema has it. Directives are told by their own names, without the federation namespace. */
export interface FieldPart {
  readonly type: string;
  readonly directives: readonly ConstDirectiveNode[];
}

/** What one schema says of a type, its extensions taken together. */
export interface TypePart {
  readonly kind: "OBJECT" | "OTHER";
  readonly fields: ReadonlyMap<string, FieldPart>;
  readonly directives: readonly ConstDirectiveNode[];
  readonly interfaces: readonly string[];
  /** The whole of it in one form, without descriptions: what two schemas are compared by. */
  readonly text: string;
}

/** A schema as its types. */
export interface SchemaParts {
  readonly types: ReadonlyMap<string, TypePart>;
  readonly document: DocumentNode;
}

/** @throws Error when it is too long, or no SDL */
export function schemaParts(sdl: string): SchemaParts {
  if (sdl.length > LONGEST_SDL) throw new Error(`the schema is longer than ${LONGEST_SDL} characters`);
  const document = withoutDescriptions(parse(sdl, { noLocation: true, maxTokens: MOST_TOKENS }));
  const byName = new Map<string, (TypeDefinitionNode | TypeExtensionNode)[]>();
  for (const definition of document.definitions) {
    if (isOfType(definition))
      byName.set(definition.name.value, [...(byName.get(definition.name.value) ?? []), definition]);
  }
  const types = new Map([...byName].map(([name, definitions]) => [name, together(definitions)]));
  return { types, document };
}

/** `federation__override` is `override`: the namespace is there for whoever does not import the name. */
export const nameOf = ({ name }: ConstDirectiveNode): string => name.value.replace(/^federation__/, "");

const isOfType = (node: DefinitionNode): node is TypeDefinitionNode | TypeExtensionNode =>
  "name" in node &&
  node.kind !== Kind.OPERATION_DEFINITION &&
  node.kind !== Kind.FRAGMENT_DEFINITION &&
  node.kind !== Kind.DIRECTIVE_DEFINITION;

const withoutDescriptions = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });

function together(definitions: readonly (TypeDefinitionNode | TypeExtensionNode)[]): TypePart {
  const directives = definitions.flatMap(({ directives: own }) => own ?? []);
  const interfaces = definitions.flatMap((one) =>
    "interfaces" in one ? (one.interfaces ?? []).map(({ name }) => name.value) : [],
  );
  const fields = new Map<string, FieldPart>();
  const lines: string[] = [];
  for (const one of definitions) {
    if ("fields" in one)
      for (const field of one.fields ?? []) {
        fields.set(field.name.value, { type: print(field.type), directives: field.directives ?? [] });
        lines.push(print(field));
      }
    if ("values" in one) lines.push(...(one.values ?? []).map((value) => print(value)));
    if ("types" in one) lines.push(...(one.types ?? []).map((member) => print(member)));
  }
  const kind = (definitions[0]?.kind ?? "").replace(/TypeDefinition|TypeExtension/, "");
  const text = [
    kind,
    ...interfaces.toSorted(),
    ...directives.map((one) => print(one)).toSorted(),
    ...lines.toSorted(),
  ].join("\n");
  return { kind: kind === "Object" ? "OBJECT" : "OTHER", fields, directives, interfaces, text };
}
