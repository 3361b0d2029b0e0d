/**
 * The seven departments as servers that have every answer ready: the first time a body is seen it is executed against
 * the department's committed schema with made-up values, from then on its bytes are sent as they are. They answer what
 * is asked and nothing else, so that every gateway is given exactly what it asked for.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  buildASTSchema,
  type DocumentNode,
  execute,
  extendSchema,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from "graphql";

export const DEPARTMENTS = [
  "civil-affairs",
  "organization",
  "petitions",
  "discipline",
  "public-security",
  "publicity",
  "coordination",
] as const;

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

function schemaOf(department: string) {
  const sdl = readFileSync(new URL(`../subgraphs/${department}/schema.graphql`, import.meta.url), "utf8");
  const document = parse(`${sdl.replace(/^extend schema.*$/m, "")}\n${MACHINERY}`, { noLocation: true });
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

function made(type: GraphQLOutputType, count = LIST_LENGTH): unknown {
  if (isNonNullType(type)) return made(type.ofType, count);
  if (isListType(type)) return Array.from({ length: count }, () => made(type.ofType));
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  return isObjectType(named) ? { __typename: named.name } : VALUES[named.name];
}

/** Starts all seven on free ports. @returns their addresses */
export async function startCannedSubgraphs(pageSize: number): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const department of DEPARTMENTS) {
    const schema = schemaOf(department);
    const ready = new Map<string, Buffer>();
    const answer = (body: string): Buffer => {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const result = execute({
        schema,
        document: parse(query),
        variableValues: variables,
        fieldResolver: (source, args, _context, info) => {
          if (info.fieldName === "_entities") return (args as { representations: unknown[] }).representations;
          const own = (source as Record<string, unknown> | undefined)?.[info.fieldName];
          return own ?? made(info.returnType, info.fieldName === "edges" ? pageSize : LIST_LENGTH);
        },
      });
      return Buffer.from(JSON.stringify(result));
    };
    const server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => (body += chunk));
      request.on("end", () => {
        let bytes = ready.get(body);
        if (!bytes) ready.set(body, (bytes = answer(body)));
        response
          .writeHead(200, { "content-type": "application/json", "content-length": bytes.length })
          .end(bytes);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    urls.set(department, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  }
  return urls;
}
