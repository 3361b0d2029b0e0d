import { type ConstDirectiveNode, type DocumentNode, Kind, OperationTypeNode, print, visit } from "graphql";
import { type FieldPart, nameOf, type SchemaParts, schemaParts, type TypePart } from "./schema-parts.ts";

/*
 * Who owns what is said outside the departments: by the schemas that are registered with the gateway and those that were accepted
 * before. A department owns its own root fields, its own types and what it adds to entities; a schema that takes or changes
 * anything else is not served. The consent of an owner is a change of the registered schemas, which it reviews.
 */

const ROOTS = new Map<string, OperationTypeNode>([
  ["Query", OperationTypeNode.QUERY],
  ["Mutation", OperationTypeNode.MUTATION],
  ["Subscription", OperationTypeNode.SUBSCRIPTION],
]);
/** They move, merge or read another's fields: only as registered (federation 2, directives). */
const REGISTERED_ONLY = new Set([
  "override",
  "interfaceObject",
  "composeDirective",
  "provides",
  "requires",
  "fromContext",
]);
const SPECS = /^https:\/\/specs\.apollo\.dev\/(federation|link)\/v\d+\.\d+$/;
/** Types of the supergraph itself. */
const RESERVED = /^(join__|__)/;

/** Schemas by the name of their subgraph. */
export type Schemas = ReadonlyMap<string, SchemaParts>;

export interface Owners {
  /** What every subgraph may have, as registered. */
  readonly registered: Schemas;
  /** What every subgraph was last accepted with. */
  readonly accepted: Schemas;
}

/**
 * What a subgraph's schema takes that is not its own, or changes for others; nothing when it may be served.
 * @returns a line for each, by schema coordinates
 */
export function trespasses(name: string, sdl: string, { registered, accepted }: Owners): string[] {
  const own = registered.get(name);
  const others = [...registered, ...accepted].filter(([other]) => other !== name);
  let schema: SchemaParts;
  try {
    schema = schemaParts(sdl);
  } catch (thrown) {
    return [thrown instanceof Error ? thrown.message : String(thrown)];
  }
  const found = [...ofDocument(schema.document), ...ofDirectives(schema, own)];
  for (const [type, part] of schema.types) {
    if (RESERVED.test(type)) found.push(`${type} is the supergraph's`);
    const theirs = others.flatMap(([, { types }]) => types.get(type) ?? []);
    if (theirs.length > 0) found.push(...ofType(type, part, own?.types.get(type), theirs));
  }
  return found;
}

/** Root types by other names, and directives by other names, would pass by everything else that is looked at here. */
function ofDocument(document: DocumentNode): string[] {
  const found: string[] = [];
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of node.operationTypes ?? [])
      if (ROOTS.get(type.name.value) !== operation) found.push(`schema: ${operation} is called otherwise`);
    for (const directive of node.directives ?? []) {
      const argument = (asked: string) =>
        directive.arguments?.find(({ name }) => name.value === asked)?.value;
      const url = argument("url");
      const imports = argument("import");
      if (nameOf(directive) !== "link") continue;
      if (url?.kind !== Kind.STRING || !SPECS.test(url.value))
        found.push("schema: a specification that is not served here");
      if (argument("as")) found.push("schema: a namespace by another name");
      if (imports?.kind === Kind.LIST && imports.values.some(({ kind }) => kind !== Kind.STRING))
        found.push("schema: an import by another name");
    }
  }
  return found;
}

/** Directives that reach over to others, wherever they stand, but where the registered schema has the same. */
function ofDirectives({ document, types }: SchemaParts, own: SchemaParts | undefined): string[] {
  const found: string[] = [];
  const reaches = (
    at: string,
    directives: readonly ConstDirectiveNode[],
    known: readonly ConstDirectiveNode[],
  ): void => {
    const same = new Set(known.map((one) => print(one)));
    for (const directive of directives)
      if (REGISTERED_ONLY.has(nameOf(directive)) && !same.has(print(directive)))
        found.push(`${at}: @${nameOf(directive)} is not registered`);
  };
  visit(document, {
    SchemaDefinition: ({ directives = [] }) => reaches("schema", directives, []),
    SchemaExtension: ({ directives = [] }) => reaches("schema", directives, []),
    InputValueDefinition: ({ name, directives = [] }) => reaches(name.value, directives, []),
  });
  for (const [name, part] of types) {
    const known = own?.types.get(name);
    reaches(name, part.directives, known?.directives ?? []);
    for (const [field, { directives }] of part.fields)
      reaches(`${name}.${field}`, directives, known?.fields.get(field)?.directives ?? []);
  }
  return found;
}

function ofType(
  name: string,
  part: TypePart,
  own: TypePart | undefined,
  theirs: readonly TypePart[],
): string[] {
  const isEntity = part.kind === "OBJECT" && theirs.some((one) => keysOf(one).length > 0);
  if (!ROOTS.has(name) && !isEntity) {
    const known = own ? [own, ...theirs] : theirs;
    return known.some(({ text }) => text === part.text)
      ? []
      : [`${name} is others' as well and differs from theirs`];
  }
  const known = [...theirs, ...(own ? [own] : [])];
  const keys = new Set(known.flatMap(keysOf));
  const found = keysOf(part)
    .filter((key) => !keys.has(key))
    .map((key) => `${name}: the key "${key}" is not registered`);
  const allowed = new Set(own?.directives.map((one) => print(one)) ?? []);
  for (const directive of part.directives)
    if (nameOf(directive) !== "key" && !allowed.has(print(directive)))
      found.push(`${name}: @${nameOf(directive)} on what is others' as well`);
  for (const one of part.interfaces)
    if (!own?.interfaces.includes(one)) found.push(`${name}: the interface ${one} is not registered`);
  const ofKeys = new Set([...keys].flatMap((key) => key.match(/\w+/g) ?? []));
  for (const [field, described] of part.fields) {
    const elsewhere = theirs.flatMap(({ fields }) => fields.get(field) ?? []).filter(isDefined);
    if (elsewhere.length === 0) continue;
    const isReference = !isDefined(described) || ofKeys.has(field);
    const owned = own?.fields.get(field);
    const isOwn = owned !== undefined && isDefined(owned);
    if (!isReference && !isOwn) found.push(`${name}.${field} is another's`);
    if (!elsewhere.some(({ type }) => type === described.type))
      found.push(`${name}.${field} has another type`);
  }
  return found;
}

/** A field marked external is somebody else's and only referred to. */
const isDefined = ({ directives }: FieldPart): boolean =>
  !directives.some((one) => nameOf(one) === "external");

const keysOf = ({ directives }: TypePart): string[] =>
  directives.flatMap((directive) => {
    const fields = directive.arguments?.find(({ name }) => name.value === "fields")?.value;
    return nameOf(directive) === "key" && fields?.kind === Kind.STRING
      ? [fields.value.trim().replace(/\s+/g, " ")]
      : [];
  });
