import { ApolloServer } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { hooksPlugin } from "../shared/http/request-hooks.ts";
import { answerOperations } from "./answer-operation.ts";
import type { PreparedOperation } from "./prepared-operations.ts";
import type { GatewayContext } from "./request-context.ts";
import { readResponse } from "./subgraphs/read-response.ts";
import { composeSupergraph } from "./supergraph/compose.ts";
import { ServedSupergraph } from "./supergraph/served-supergraph.ts";

const shape = {
  depth: 5,
  fields: 50,
  aliases: 10,
  repeats: 5,
  directives: 5,
  directivesOnOne: 2,
  definitions: 5,
};
const graphOf = (fields: string): string =>
  composeSupergraph([{ name: "a", url: "http://a.test/", sdl: `type Query { ${fields} }` }]);
const served = (operationCacheSize: number): ServedSupergraph =>
  new ServedSupergraph(graphOf("one: Int two: Int!"), {
    operationCacheSize,
    planTimeLimitMs: 10_000,
    shape,
    introspection: false,
  });
const prepared = (supergraph: ServedSupergraph, source: string, name?: string): PreparedOperation =>
  supergraph.prepare(source, name) as PreparedOperation;

test("an operation is prepared once, by its document, its name and the supergraph", () => {
  const supergraph = served(10);
  const both = "query A { one } query B { two }";
  const first = prepared(supergraph, both, "A");
  expect(prepared(supergraph, both, "A")).toBe(first);
  expect(prepared(supergraph, both, "B").operation.name?.value).toBe("B");
  supergraph.swap(graphOf("one: Int two: Int! three: Int"));
  expect(prepared(supergraph, both, "A")).not.toBe(first);
  expect(prepared(supergraph, "{ three }").refusal).toBeNull();
});

test("what is refused is refused by its code, and not kept", () => {
  const supergraph = served(10);
  const codeOf = (source: string, name?: string): unknown => prepared(supergraph, source, name).refusal;
  for (const [source, name, code] of [
    ["{ three }", undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["{ __schema { types { name } } }", undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["mutation { one }", undefined, "GRAPHQL_VALIDATION_FAILED"],
    ["query A { one }", "B", "OPERATION_RESOLUTION_FAILURE"],
    ["query A { one } query B { two }", undefined, "OPERATION_RESOLUTION_FAILURE"],
  ] as const)
    expect([source, codeOf(source, name)]).toMatchObject([source, { extensions: { code } }]);
  expect(supergraph.prepare("{ one one one one one one }", undefined)).toBe("OPERATION_TOO_COSTLY");
  expect(supergraph.prepare("subscription { one }", undefined)).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(supergraph.prepare("{", undefined)).toBeNull();
});

test("long documents leave room for fewer", () => {
  const supergraph = served(2);
  const first = prepared(supergraph, "{ one }");
  prepared(supergraph, `{ two } # ${"x".repeat(1990)}`);
  expect(prepared(supergraph, "{ one }")).not.toBe(first);
});

test("Apollo Server takes the prepared document as it is, and answers with errors the way it does without", async () => {
  const supergraph = served(10);
  const seen: DocumentNode[] = [];
  const apollo = new ApolloServer<GatewayContext>({
    gateway: supergraph,
    documentStore: null,
    plugins: [
      hooksPlugin<GatewayContext>([
        answerOperations(),
        { didResolveOperation: ({ document }) => void seen.push(document) },
      ]),
    ],
  });
  await apollo.start();
  const ask = async (query: string, answer: string): Promise<unknown> => {
    const operation = supergraph.prepare(query, undefined) as PreparedOperation;
    const calls = { send: async (name: string) => readResponse(name, answer) };
    const contextValue = { actor: null, requestId: "1", operation, calls, outcome: { isMistake: false } };
    const { body } = await apollo.executeOperation({ query }, { contextValue: contextValue as never });
    expect(seen.pop()).toBe(operation.document);
    return body.kind === "single" && body.singleResult;
  };
  expect(await ask("{ one }", '{"data":{"one":1}}')).toEqual({ data: { one: 1 } });
  expect(await ask("{ one two }", '{"data":{"one":1,"two":null}}')).toMatchObject({
    data: null,
    errors: [{ path: ["two"], extensions: { code: "DEPARTMENT_ANSWER_INVALID" } }],
  });
  await apollo.stop();
});
