import { parse, validate } from "graphql";
import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

const named = (from: string, extra = "") => ({
  sdl: `type Query { ${from}: Thing } type Thing @key(fields: "id") { id: ID! ${extra} }`,
  resolvers: {
    Query: { [from]: () => ({ id: "1" }) },
    Thing: { __resolveReference: asSent, name: () => `from ${from}`, size: () => 5 },
  },
});

test("@override moves a field: the one it was taken from is not asked for it any more", async () => {
  graph = await startSmallGraph({
    old: named("old", "name: String"),
    new: named("new", `name: String @override(from: "old")`),
  });
  const { data, received } = await graph.ask("{ old { name } }");
  expect(data).toEqual({ old: { name: "from new" } });
  expect(received.map(({ subgraph }) => subgraph)).toEqual(["old", "new"]);
});

test("@override from a subgraph that does not exist changes nothing", async () => {
  graph = await startSmallGraph({
    one: named("one", "size: Int"),
    two: named("two", `name: String @override(from: "nowhere")`),
  });
  expect((await graph.ask("{ one { name size } }")).data).toEqual({ one: { name: "from two", size: 5 } });
});

test("a @shareable field is taken from where one already is", async () => {
  graph = await startSmallGraph({
    one: named("one", "name: String @shareable"),
    two: named("two", "name: String @shareable size: Int"),
  });
  const near = await graph.ask("{ one { name } two { name } }");
  expect(near.data).toEqual({ one: { name: "from one" }, two: { name: "from two" } });
  expect(near.received.length).toBe(2);
});

test("a root field that several subgraphs have is asked of those that the fields below need, once each", async () => {
  const shared = (name: string, value: number) => ({
    sdl: `type Query { thing: Thing @shareable } type Thing @shareable { id: ID! } extend type Thing { ${name}: Int }`,
    resolvers: { Query: { thing: () => ({ id: "1", [name]: value }) } },
  });
  graph = await startSmallGraph({ one: shared("one", 1), two: shared("two", 2) });
  const { data, errors, received } = await graph.ask("{ thing { id one two } }");
  expect([data, errors]).toEqual([{ thing: { id: "1", one: 1, two: 2 } }, []]);
  expect(received.map(({ subgraph }) => subgraph).toSorted()).toEqual(["one", "two"]);
});

test("@external and @extends of federation 1", async () => {
  graph = await startSmallGraph({
    users: {
      isFederation1: true,
      sdl: `type Query { users: [User] } type User @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: { users: () => [{ id: "1" }, { id: "2" }] },
        User: { __resolveReference: asSent, name: ({ id }: { id: string }) => `user ${id}` },
      },
    },
    greetings: {
      isFederation1: true,
      sdl: `type User @extends @key(fields: "id") { id: ID! @external name: String @external
        greeting: String @requires(fields: "name") }
        extend type Query { greeted: User @provides(fields: "name") }`,
      resolvers: {
        Query: { greeted: () => ({ id: "7", name: "provided" }) },
        User: { __resolveReference: asSent, greeting: ({ name }: { name: string }) => `hello ${name}` },
      },
    },
  });
  const { data, errors } = await graph.ask("{ users { greeting } greeted { name id } }");
  expect(errors).toEqual([]);
  expect(data).toEqual({
    users: [{ greeting: "hello user 1" }, { greeting: "hello user 2" }],
    greeted: { name: "provided", id: "7" },
  });
});

test("what is @inaccessible is hidden from clients, used for joining, and no value of it is shown", async () => {
  graph = await startSmallGraph({
    one: {
      sdl: `type Query { thing: Thing all: [Colour] } type Thing @key(fields: "secret") { secret: ID! @inaccessible colour: Colour }
        enum Colour { RED GREEN @inaccessible }`,
      resolvers: {
        Query: { thing: () => ({ secret: "s", colour: "GREEN" }), all: () => ["RED", "GREEN"] },
        Thing: { __resolveReference: asSent },
      },
    },
    two: {
      sdl: `type Thing @key(fields: "secret") { secret: ID! @inaccessible name: String }`,
      resolvers: {
        Thing: { __resolveReference: asSent, name: ({ secret }: { secret: string }) => `found by ${secret}` },
      },
    },
  });
  expect(validate(graph.schema, parse("{ thing { secret } }"))).toHaveLength(1);
  const { data, errors } = await graph.ask("{ thing { name colour } all }");
  expect(data).toEqual({ thing: { name: "found by s", colour: null }, all: ["RED", null] });
  expect(errors.map(({ path }) => path)).toEqual([
    ["thing", "colour"],
    ["all", 1],
  ]);
});
