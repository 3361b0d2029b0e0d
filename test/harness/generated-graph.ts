import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from "graphql";
import { type Answer, type Engine, makeEngine } from "../../gateway/engine/engine.ts";
import type { Operation, Variables } from "../../gateway/engine/operation/operation.ts";
import { readResponse } from "../../gateway/subgraphs/read-response.ts";
import { composeSupergraph } from "../../gateway/supergraph/compose.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";

/** What every object is known by: entities by type and key, others by the way to them. */
interface Source {
  readonly __typename: string;
  readonly identity: string;
  readonly key?: string;
}

/** The key of each entity of the seven schemas; all have one field. */
const KEYS: Readonly<Record<string, string>> = {
  Village: "code",
  Region: "code",
  Official: "id",
  Candidate: "id",
};
const ENTITIES_OF_A_KIND = 5;
const LONGEST_LIST = 3;
const SCALARS: Readonly<Record<string, (n: number) => unknown>> = {
  Int: (n) => n % 1000,
  Float: (n) => (n % 1000) / 8,
  Boolean: (n) => n % 2 === 0,
};

/** A number that is the same for the same text in every process. */
const numberOf = (text: string): number => createHash("sha1").update(text).digest().readUInt32BE(0);

/**
 * Answers any field of any schema as a function of the object, the field and its arguments alone: whoever is asked, one
 * department or the merged graph, says the same. Some values are null where they may be, a few fields throw.
 */
const generated: GraphQLFieldResolver<Source | undefined, unknown> = (source, args, _context, info) => {
  const parent = source?.identity ?? "Query";
  const isKey = KEYS[info.parentType.name] === info.fieldName;
  if (isKey && source?.key !== undefined) return source.key;
  const way = `${parent}.${info.fieldName}(${JSON.stringify(args)})`;
  if (numberOf(`${way}!`) % 40 === 0 && !isKey) throw new Error("generated");
  return valueOf(info.returnType, way);
};

function valueOf(type: GraphQLOutputType, way: string): unknown {
  const n = numberOf(way);
  if (isNonNullType(type)) return some(type.ofType, way, n);
  return n % 9 === 0 ? null : some(type, way, n);
}

function some(type: GraphQLOutputType, way: string, n: number): unknown {
  if (isListType(type))
    return Array.from({ length: n % (LONGEST_LIST + 1) }, (_, i) => valueOf(type.ofType, `${way}[${i}]`));
  if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.value;
  if (isObjectType(type)) return objectOf(type.name, way, n);
  const name = "name" in type ? type.name : "";
  return SCALARS[name]?.(n) ?? `${name} ${n % 100} 村`;
}

function objectOf(typename: string, way: string, n: number): Source {
  if (!KEYS[typename]) return { __typename: typename, identity: way };
  const key = `${typename}-${n % ENTITIES_OF_A_KIND}`;
  return { __typename: typename, identity: key, key };
}

const resolveReference = (reference: Record<string, string>): Source => {
  const typename = reference["__typename"] ?? "";
  const key = reference[KEYS[typename] ?? ""] ?? "";
  return { __typename: typename, identity: key, key };
};

/** The seven departments' committed schemas over generated data, joined by the engine and merged into one schema. */
export interface GeneratedGraph {
  /** What clients see of both. */
  readonly schema: GraphQLSchema;
  joined(operation: Operation, variables: Variables): Promise<Answer>;
  merged(operation: Operation, variables: Variables): Promise<ExecutionResult>;
}

export function generatedGraph(): GeneratedGraph {
  const parts = DEPARTMENTS.map((name) => ({
    name,
    url: `http://${name}.test/`,
    sdl: readFileSync(join(import.meta.dirname, "../../subgraphs", name, "schema.graphql"), "utf8"),
  }));
  const subgraphs = new Map(parts.map(({ name, sdl }) => [name as string, subgraphSchema(sdl)]));
  const engine: Engine = makeEngine(composeSupergraph(parts), {
    planTimeLimitMs: 20_000,
  });
  return {
    schema: engine.schema,
    joined: async (operation, given) => {
      const compiled = await engine.compile(operation);
      return compiled.execute(given, async (department, body) => {
        const { query, variables } = JSON.parse(body) as {
          query: string;
          variables: Record<string, unknown>;
        };
        const schema = subgraphs.get(department);
        if (!schema) throw new Error(`no ${department}`);
        const document = parse(query);
        const result = await execute({
          schema,
          document,
          variableValues: variables,
          fieldResolver: generated,
        });
        return readResponse(department, JSON.stringify(result));
      });
    },
    merged: async ({ document, operation }, variables) =>
      execute({
        schema: engine.schema,
        document,
        operationName: operation.name?.value ?? null,
        variableValues: variables,
        fieldResolver: generated,
      }),
  };
}

function subgraphSchema(sdl: string): GraphQLSchema {
  const owned = Object.keys(KEYS).filter((name) =>
    new RegExp(`^type ${name} @key\\(fields: "\\w+"\\)`, "m").test(sdl),
  );
  const resolvers = Object.fromEntries(owned.map((name) => [name, { __resolveReference: resolveReference }]));
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
}
