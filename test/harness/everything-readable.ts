import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from "graphql";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import type { GraphQLAnswer } from "./shared-hub.ts";

type Ask = (account: string, query: string, variables: object) => Promise<GraphQLAnswer>;
type Fields = Map<string, GraphQLField<unknown, unknown>>;

const SCHEMAS: readonly GraphQLSchema[] = DEPARTMENTS.map((department) =>
  buildSchema(
    readFileSync(new URL(`../../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8"),
    {
      assumeValidSDL: true,
    },
  ),
);

/** The fields of a type, as all departments together have it. */
function fieldsOf(type: string): Fields {
  const found: Fields = new Map();
  for (const schema of SCHEMAS) {
    const own = schema.getType(type);
    if (!isObjectType(own)) continue;
    for (const field of Object.values(own.getFields())) found.set(field.name, field);
  }
  return found;
}

/** What of a place or an official is asked where one stands inside something else. */
const STUBS: Readonly<Record<string, string>> = {
  Village: "{ code }",
  Region: "{ code }",
  Official: "{ id name post officePhone }",
  Candidate: "{ id name nominationVotes }",
  PageInfo: "{ hasNextPage }",
};

/** Every field that can be asked without an argument, all the way down. */
function selectionOf(type: string, leaveOut: readonly string[] = []): string {
  const parts = [...fieldsOf(type).values()].flatMap((field) => {
    if (leaveOut.includes(field.name) || field.args.some((arg) => isNonNullType(arg.type))) return [];
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return [`${field.name} ${STUBS[inner.name] ?? selectionOf(inner.name)}`];
  });
  return `{ ${parts.join(" ")} }`;
}

/** Pages of the roots: those of one's own office, and those of a region. */
const LISTS = [...fieldsOf("Query").values()].flatMap((field) => {
  const args = new Set(field.args.map(({ name }) => name));
  if (!args.has("first") || field.name === "villages") return [];
  const given = [
    "first: 50",
    ...(args.has("region") ? ["region: $county"] : []),
    ...(args.has("purpose") ? ["purpose: SUPERVISION"] : []),
    ...(args.has("openOnly") ? ["openOnly: false"] : []),
  ];
  return [`${field.name}(${given.join(", ")}) ${selectionOf(getNamedType(field.type).name)}`];
});

/**
 * Everything an account can read of a village, of the regions around it, and in every list: each field of the schema that is
 * reached without a mutation. Two of these are compared, so nothing in it depends on when it was read.
 */
export async function everythingReadable(
  ask: Ask,
  account: string,
  village: string,
  regions: readonly string[],
): Promise<readonly object[]> {
  const places = regions.map((code) => `r${code}: region(code: "${code}") { ...Around }`).join(" ");
  const queries = [
    `{ village(code: "${village}") ${selectionOf("Village", ["township"])} ${places} }
    fragment Around on Region ${selectionOf("Region", ["children"])}`,
    ...LISTS.map((list) => `query ($county: RegionCode!) { asked: region(code: $county) { code } ${list} }`),
  ];
  const read: object[] = [];
  for (const query of queries) {
    const { data, errors, extensions } = await answered(() =>
      ask(account, query, { county: `${village.slice(0, 6)}000000` }),
    );
    const restricted = Object.entries(extensions.departments ?? {}).map(([name, one]) => [
      name,
      one.restricted,
    ]);
    read.push({ data, errors: errors.map(({ message, path }) => ({ message, path })), restricted });
  }
  return read;
}

/** An answer that every department took part in: one that was late on a busy machine is asked again. */
async function answered(read: () => Promise<GraphQLAnswer>, left = 20): Promise<GraphQLAnswer> {
  const answer = await read();
  const isWhole = Object.values(answer.extensions.departments ?? {}).every(({ status }) => status === "OK");
  return isWhole || left === 0 ? answer : answered(read, left - 1);
}
