/** What a department could answer to harm the others, or a client could ask: the engine alone, answers given by hand. */
import { Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { readResponse } from "../../gateway/subgraphs/read-response.ts";
import { type Answer, type Engine, makeEngine } from "../../gateway/engine/engine.ts";
import { compileCost } from "../../gateway/security/operation-cost.ts";
import { composeSupergraph } from "../../gateway/supergraph/compose.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;
const engineOf = (parts: Record<string, string>): Engine =>
  makeEngine(
    composeSupergraph(
      Object.entries(parts).map(([name, sdl]) => ({ name, url: `http://${name}.test/`, sdl: LINK + sdl })),
    ),
    { planTimeLimitMs: 10_000 },
  );

/** Asks with every subgraph's answer given as text, by the name of the subgraph. */
async function ask(
  engine: Engine,
  source: string,
  answers: Record<string, string>,
  variables: Record<string, unknown> = {},
): Promise<Answer & { sent: string[] }> {
  const document = parse(source);
  expect(validate(engine.schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  const sent: string[] = [];
  const compiled = await engine.compile({ document, operation });
  const answer = await compiled.execute(variables, async (name, body) => {
    sent.push(body);
    return readResponse(name, answers[name]!);
  });
  return { ...answer, sent };
}

const two = {
  a: `type Query { v: V other: String } type V @key(fields: "code") { code: ID name: String title: String }`,
  b: `type V @key(fields: "code") { code: ID extra(of: Int): String }`,
};

test("a key without end costs its own part alone", async () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const { data, errors } = await ask(engineOf(two), "{ v { name extra } other }", {
    a: `{"data":{"v":{"__typename":"V","name":"n","code":${deep}},"other":"o"}}`,
    b: "{}",
  });
  expect(data).toEqual({ v: { name: "n", extra: null }, other: "o" });
  expect(errors).toEqual([]);
});

test("numbers that nothing can hold are dropped, and none of them is a null in disguise", async () => {
  const engine = engineOf({
    a: `type Query { s: S n: N } type S { f: Float! } type N { g: Int h: ID k: Float }`,
  });
  const { data, errors } = await ask(engine, "{ s { f } n { g h k } }", {
    a: '{"data":{"s":{"f":1e999},"n":{"g":99999999999,"h":1e999,"k":2.5}}}',
  });
  expect(data).toEqual({ s: null, n: { g: null, h: null, k: 2.5 } });
  expect(errors.map(({ path }) => path)).toEqual([
    ["s", "f"],
    ["n", "g"],
    ["n", "h"],
  ]);
});

test("nonsense is told a thousand times and no more, in time that grows with the answer", async () => {
  const engine = engineOf({
    a: `type Query { l: L } type L { bad: [Int] items: [I] } type I { name: String! }`,
  });
  const count = 20_000;
  const list = (one: string): string => `[${Array.from({ length: count }, () => one).join(",")}]`;
  const { data, errors } = await ask(engine, "{ l { bad items { name } } }", {
    a: `{"data":{"l":{"bad":${list('"x"')},"items":${list('{"name":null}')}}}}`,
  });
  expect((data!["l"] as { bad: unknown[] }).bad).toHaveLength(count);
  expect(errors).toHaveLength(1000);
});

test("a client's alias is never taken for a name the plan made up", async () => {
  const { data } = await ask(engineOf(two), "{ v { code: name code__0: title code__1: code } }", {
    a: '{"data":{"v":{"code__0":"TITLE","code__1":"CODE","code__2":"NAME","code__3":"?"}}}',
  });
  expect(JSON.stringify(data)).toBe('{"v":{"code":"NAME","code__0":"TITLE","code__1":"CODE"}}');
});

test("a variable called as joining's own is sent beside it", async () => {
  const { sent, data } = await ask(
    engineOf(two),
    "query ($representations: Int) { v { extra(of: $representations) } }",
    {
      a: '{"data":{"v":{"__typename":"V","code":"c"}}}',
      b: '{"data":{"_entities":[{"extra":"e"}]}}',
    },
    { representations: 7 },
  );
  expect(data).toEqual({ v: { extra: "e" } });
  const { variables } = JSON.parse(sent[1]!) as { variables: Record<string, unknown> };
  expect(variables).toEqual({
    representations: [{ __typename: "V", code: "c" }],
    representations__own: 7,
  });
});

test("one small answer shown in very many places is cut off, not multiplied without end", async () => {
  const engine = engineOf({
    a: `type Query { ps: [P!] } type P @key(fields: "id") { id: ID! }`,
    b: `type P @key(fields: "id") { id: ID! fs: [F!] } type F @key(fields: "id") { id: ID! }`,
    c: `type F @key(fields: "id") { id: ID! name: String }`,
  });
  const many = (one: string): string => `[${Array.from({ length: 2000 }, () => one).join(",")}]`;
  const { data } = await ask(engine, "{ ps { fs { name } } }", {
    a: `{"data":{"ps":${many('{"__typename":"P","id":"1"}')}}}`,
    b: `{"data":{"_entities":[{"fs":${many('{"__typename":"F","id":"1"}')}}]}}`,
    c: '{"data":{"_entities":[{"name":"n"}]}}',
  });
  expect(JSON.stringify(data).length).toBeLessThan(20_000_000);
});

test("a fragment costs what it costs where it is spread, not where it was spread first", () => {
  const { schema } = engineOf({
    a: `type Query { page(first: Int = 20): Page } type Page { edges: [Edge] } type Edge { node: Node } type Node { id: ID }`,
  });
  const costOf = (source: string, variables = {}): number => {
    const document = parse(source);
    const fragments = new Map(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    );
    return compileCost(schema, document.definitions[0] as OperationDefinitionNode, fragments)(variables);
  };
  const inline = costOf(
    "{ a: page(first: 1) { edges { node { id } } } b: page(first: 1000) { edges { node { id } } } }",
  );
  const spread = costOf(
    "{ a: page(first: 1) { ...P } b: page(first: 1000) { ...P } } fragment P on Page { edges { node { id } } }",
  );
  expect([spread, inline]).toEqual([2004, 2004]);
  expect(costOf("query ($n: Int = 500) { page(first: $n) { edges { node { id } } } }")).toBe(1001);
  expect(costOf("query ($n: Int) { page(first: $n) { edges { node { id } } } }", { n: 3 })).toBe(7);
  expect(costOf("{ page { edges { node { id } } } }")).toBe(41);
});
