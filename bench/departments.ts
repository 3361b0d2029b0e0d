/** The seven departments from their committed schemas, with made-up values of the right types. */
import { readFileSync } from "node:fs";
import {
  buildASTSchema,
  type DocumentNode,
  extendSchema,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import { DEPARTMENTS } from "../dist/shared/kernel/department.js";

const LIST_LENGTH = 3;
const VALUES: Record<string, unknown> = {
  Int: 7,
  Float: 0.5,
  Boolean: true,
  String: "一二三四五六七八",
  ID: "b1295405-3470-85df-8e89-998f0ec82e85",
  RegionCode: "149921001200",
  Date: "2026-11-22",
  DateTime: "2026-11-22T08:00:00Z",
};

const MACHINERY = `scalar _Any scalar link__Import directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION`;

const sdlOf = (department: string): string =>
  readFileSync(new URL(`../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8");

function schemaOf(department: string): GraphQLSchema {
  const document = parse(`${sdlOf(department).replace(/^extend schema.*$/m, "")}\n${MACHINERY}`, {
    noLocation: true,
  });
  const base = buildASTSchema(document as DocumentNode, { assumeValidSDL: true });
  const entities = document.definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION &&
    one.directives?.some((directive) => directive.name.value === "key")
      ? [one.name.value]
      : [],
  );
  return extendSchema(
    base,
    parse(
      `union _Entity = ${entities.join(" | ")} extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    ),
    { assumeValidSDL: true },
  );
}

/** @param at the place in a list of what it belongs to: a hundred villages are a hundred, not one a hundred times */
function made(type: GraphQLOutputType, at: number | undefined, count: number): unknown {
  if (isNonNullType(type)) return made(type.ofType, at, count);
  if (isListType(type)) return Array.from({ length: count }, (_, place) => made(type.ofType, place, count));
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (isObjectType(named)) return { __typename: named.name, at };
  if (named.name === "RegionCode" && at !== undefined) return String(149921001200 + at);
  return VALUES[named.name];
}

/** Answers any field: what the representation holds, or a made-up value; `pageSize` elements where a page is asked for. */
export const madeUp =
  (pageSize: number): GraphQLFieldResolver<unknown, unknown> =>
  (source, args, _context, info) => {
    if (info.fieldName === "_entities") return (args as { representations: unknown[] }).representations;
    const above = source as Record<string, unknown> | undefined;
    const length = info.fieldName === "edges" ? pageSize : LIST_LENGTH;
    return above?.[info.fieldName] ?? made(info.returnType, above?.["at"] as number | undefined, length);
  };

/** Each department's SDL and its executable schema. */
export const departments = (): { name: string; sdl: string; schema: GraphQLSchema }[] =>
  DEPARTMENTS.map((name) => ({ name, sdl: sdlOf(name), schema: schemaOf(name) }));
