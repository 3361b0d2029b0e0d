import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, parse } from "graphql";
import { buildSchema, createResolversMap, type NonEmptyArray } from "type-graphql";
import { policyGaps } from "../access/deny-by-default.ts";
import { enforcePolicy, type PolicyContext } from "../access/enforce-policy.ts";
import { type FieldPolicy, mayRead, type PolicyTable } from "../access/policy.ts";
import { DateScalar, DateTimeScalar, RegionCodeScalar, UuidScalar } from "./scalars.ts";

/** Resolves one entity from its key; null when there is none. Runs under the row `Type.__resolveReference`. */
export type ReferenceResolver<Context> = (reference: Record<string, unknown>, context: Context) => unknown;

export interface SubgraphParts<Context extends PolicyContext> {
  readonly department: string;
  readonly resolvers: NonEmptyArray<new () => object>;
  /** Classes that no field returns, entities above all: type-graphql emits only what it can reach. */
  readonly entities?: readonly (new () => object)[];
  readonly references: Readonly<Record<string, ReferenceResolver<Context>>>;
  readonly policy: PolicyTable;
}

/** The federation machinery's own root fields: the SDL for the gateway's service identity, entities for anybody signed in. */
const MACHINERY: Readonly<Record<string, FieldPolicy>> = {
  "Query._service": { dataClass: "C0", read: ["SYSTEM"] },
  "Query._entities": { dataClass: "C0", read: "EVERYONE" },
};

const FEDERATION = "https://specs.apollo.dev/federation/v2.9";
const DIRECTIVES = ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"];

/**
 * Builds a department's executable subgraph from its type-graphql classes, with the policy table in front of it.
 * @returns the schema, and the SDL as it is committed and composed
 * @throws Error listing every gap between schema and policy: the process must not start with one.
 */
export async function buildSubgraph<Context extends PolicyContext>(
  parts: SubgraphParts<Context>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const classes = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: [...(parts.entities ?? [])] as never[],
    validate: false,
    scalarsMap: [],
    skipCheck: true,
  });
  const sdl = toSubgraphSdl(classes);
  const resolvers = createResolversMap(classes) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(parts.references)) {
    const row = parts.policy[`${type}.__resolveReference`];
    const guarded: ReferenceResolver<Context> = (reference, context) =>
      row && mayRead(row, context.standings) ? resolve(reference, context) : null;
    resolvers[type] = { ...resolvers[type], __resolveReference: guarded };
  }
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        ...resolvers,
        Date: DateScalar,
        DateTime: DateTimeScalar,
        RegionCode: RegionCodeScalar,
        UUID: UuidScalar,
      } as never,
    },
  ]);
  const policy = { ...MACHINERY, ...parts.policy };
  const gaps = policyGaps(schema, policy, Object.keys(parts.references));
  if (gaps.length > 0) throw new Error(`${parts.department} must not start: ${gaps.join("; ")}`);
  return { schema: enforcePolicy(schema, policy), sdl };
}

function toSubgraphSdl(schema: GraphQLSchema): string {
  const printed = printSchemaWithDirectives(schema).replace(/^schema \{[^{}]*\}\n*/m, "");
  const used = new Set(printed.match(/@\w+/g));
  const imports = DIRECTIVES.filter((name) => used.has(name))
    .map((name) => `"${name}"`)
    .join(", ");
  return `extend schema @link(url: "${FEDERATION}", import: [${imports}])\n\n${printed.trim()}\n`;
}
