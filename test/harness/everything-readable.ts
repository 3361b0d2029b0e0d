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

/** Every field that can be asked without an argument, all the way down, each by itself. */
function partsOf(type: string, leaveOut: readonly string[] = []): string[] {
  return [...fieldsOf(type).values()].flatMap((field) => {
    if (leaveOut.includes(field.name) || field.args.some((arg) => isNonNullType(arg.type))) return [];
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return [field.name];
    return [`${field.name} ${STUBS[inner.name] ?? selectionOf(inner.name)}`];
  });
}
const selectionOf = (type: string): string => `{ ${partsOf(type).join(" ")} }`;

/** Pages of the roots: those of one's own office, and those of a region; not what tells of these very readings. */
const LISTS = [...fieldsOf("Query").values()].flatMap((field) => {
  const args = new Set(field.args.map(({ name }) => name));
  if (!args.has("first") || field.name === "villages" || field.name.endsWith("AccessLog")) return [];
  const given = [
    "first: 20",
    ...(args.has("region") ? ["region: $county"] : []),
    ...(args.has("purpose") ? ["purpose: SUPERVISION"] : []),
    ...(args.has("openOnly") ? ["openOnly: false"] : []),
  ];
  return [`${field.name}(${given.join(", ")}) ${selectionOf(getNamedType(field.type).name)}`];
});

/** What is asked in one operation: fields of one place, or lists of the roots. */
interface Question {
  readonly fields: readonly string[];
  readonly around: (fields: string) => string;
}

/**
 * Everything an account can read of a village, of the regions around it, and in every list: each field of the schema that is
 * reached without a mutation. Two of these are compared, so nothing in it depends on when it was read.
 * @throws Error when an operation is refused as a whole: that is the same at any time, and says nothing
 */
export async function everythingReadable(
  ask: Ask,
  account: string,
  village: string,
  regions: readonly string[],
): Promise<readonly object[]> {
  const county = `${village.slice(0, 6)}000000`;
  const region = partsOf("Region", ["children"]);
  const questions: Question[] = [
    {
      fields: partsOf("Village", ["township"]),
      around: (fields) => `{ village(code: "${village}") { ${fields} } }`,
    },
    ...regions.map((code) => ({
      fields: region,
      around: (fields: string) => `{ region(code: "${code}") { ${fields} } }`,
    })),
    {
      fields: LISTS,
      around: (fields) => `query ($county: RegionCode!) { asked: region(code: $county) { code } ${fields} }`,
    },
  ];
  const read: object[] = [];
  const pending = questions.flatMap(settled);
  for (let next = pending.shift(); next; next = pending.shift()) {
    const { fields, around } = next;
    const { data, errors, extensions } = await answered(() =>
      ask(account, around(fields.join(" ")), { county }),
    );
    if (errors.some(({ extensions: { code } = {} }) => code === "OPERATION_TOO_COSTLY")) {
      if (fields.length === 1) throw new Error(`nobody can ask for ${fields[0]}`);
      tooLong.add(fields.join(" "));
      pending.unshift(...halves(next));
      continue;
    }
    const restricted = Object.entries(extensions.departments ?? {}).map(([name, one]) => [
      name,
      one.restricted,
    ]);
    read.push({ data, errors: errors.map(({ message, path }) => ({ message, path })), restricted });
  }
  return read;
}

/** What was refused as more than one operation may bring is asked in two from then on. */
const tooLong = new Set<string>();
const halves = ({ fields, around }: Question): Question[] => {
  const middle = Math.ceil(fields.length / 2);
  return [fields.slice(0, middle), fields.slice(middle)].map((some) => ({ fields: some, around }));
};
const settled = (question: Question): Question[] =>
  tooLong.has(question.fields.join(" ")) ? halves(question).flatMap(settled) : [question];

/** An answer that every department took part in: one that was late on a busy machine is asked again. */
async function answered(read: () => Promise<GraphQLAnswer>, left = 20): Promise<GraphQLAnswer> {
  const answer = await read();
  const isWhole = Object.values(answer.extensions.departments ?? {}).every(({ status }) => status === "OK");
  return isWhole || left === 0 ? answer : answered(read, left - 1);
}
