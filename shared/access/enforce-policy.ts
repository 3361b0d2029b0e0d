import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isNullableType,
  isObjectType,
} from "graphql";
import type { Standing } from "./standing.ts";
import { HubError } from "../kernel/hub-error.ts";
import { type FieldPolicy, mayRead, type PolicyTable, policyOf } from "./policy.ts";

/** What enforcement needs of a request's context. */
export interface PolicyContext {
  readonly standings: ReadonlySet<Standing>;
  /** Filled with the coordinates of fields that were refused openly; tells the front end "not for your duty". */
  readonly restricted: Set<string>;
}

/**
 * Puts the policy table in front of every resolver of the schema, root fields and entities included.
 * A refused field below the root is null; a refused root field is FORBIDDEN_CLASS, or null when the row is silent.
 */
export function enforcePolicy(schema: GraphQLSchema, table: PolicyTable): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const policy = policyOf(table, type.name, field.name);
      if (!policy || policy.read === "EVERYONE") continue;
      const nullable = isNullableType(field.type);
      const refuse = refusalOf(
        policy,
        `${type.name}.${field.name}`,
        roots.has(type) && !(policy.silent && nullable),
      );
      field.resolve = guarded(policy, refuse, field.resolve ?? defaultFieldResolver);
    }
  }
  return schema;
}

function guarded(
  policy: FieldPolicy,
  refuse: (context: PolicyContext) => null,
  resolve: GraphQLFieldResolver<unknown, PolicyContext>,
): GraphQLFieldResolver<unknown, PolicyContext> {
  return (source, args, context, info) =>
    mayRead(policy, context.standings) ? resolve(source, args, context, info) : refuse(context);
}

function refusalOf(
  policy: FieldPolicy,
  coordinate: string,
  throws: boolean,
): (context: PolicyContext) => null {
  if (throws) {
    return () => {
      throw new HubError("FORBIDDEN_CLASS");
    };
  }
  if (policy.silent) return () => null;
  return (context) => {
    context.restricted.add(coordinate);
    return null;
  };
}
