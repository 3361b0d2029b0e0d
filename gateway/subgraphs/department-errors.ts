import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { dueAt } from "../../shared/graphql/wrong-variable.ts";
import { type ErrorCode, publicError } from "../../shared/kernel/public-error.ts";
import { FAILURES } from "../engine/execution/subgraph-response.ts";
import { conditionsOf } from "../engine/operation/conditions.ts";
import type { PreparedOperation } from "../prepared-operations.ts";
import { inputNamesOf } from "./schema-words.ts";

export const INVALID_ANSWER = "DEPARTMENT_ANSWER_INVALID";
const CODES: ReadonlyMap<unknown, ErrorCode> = new Map([
  [FAILURES.UNAVAILABLE.code, "DEPARTMENT_UNAVAILABLE"],
  [FAILURES.TIMED_OUT.code, "DEPARTMENT_TIMED_OUT"],
  [FAILURES.REFUSED.code, "DEPARTMENT_REFUSED"],
  [FAILURES.INVALID.code, INVALID_ANSWER],
]);
/** Places in a list are lower: no page is so long. */
const MOST_PLACES = 10_000;

type Asked = Pick<PreparedOperation, "document" | "operation" | "schema">;

/**
 * An error of the engine in the hub's words: its subgraphs are departments. Code and sentence of what a department told are the
 * hub's already (`read-response.ts`); of the rest no more is taken than speaks of what was asked: a path of the operation's own
 * names, and a field of its variables or of the schema.
 */
export function departmentError(asked: Asked): (error: GraphQLFormattedError) => GraphQLError {
  let names: ReadonlySet<string> | undefined;
  const isAsked = (key: string | number): boolean =>
    typeof key === "number"
      ? Number.isInteger(key) && key >= 0 && key < MOST_PLACES
      : (names ??= conditionsOf(asked.document).responseNames).has(key);
  return ({ message, path, extensions = {} }) => {
    const { subgraph, field, ...rest } = extensions;
    const code = CODES.get(rest["code"]);
    const told = code ? publicError(code) : wrongField(asked, rest["code"], field);
    const foreign = path?.findIndex((key) => !isAsked(key)) ?? -1;
    return new GraphQLError(told?.message ?? message, {
      path: foreign === -1 ? path : path?.slice(0, foreign),
      extensions: {
        ...rest,
        ...told?.extensions,
        ...(subgraph !== undefined && { department: subgraph }),
      },
    });
  };
}

/** The field that a department says is wrong, with what is due there where the schema tells. */
function wrongField(
  { operation, schema }: Asked,
  code: unknown,
  field: unknown,
): { readonly message?: string; readonly extensions: object } | undefined {
  if (typeof field !== "string") return undefined;
  const due = dueAt(schema, operation, field);
  if (due && code === "BAD_USER_INPUT") return publicError(code, { field }, due);
  return due || isOfSchema(schema, field) ? { extensions: { field } } : undefined;
}

function isOfSchema(schema: GraphQLSchema, field: string): boolean {
  const names = inputNamesOf(schema);
  return field.split(".").every((name) => names.has(name));
}
