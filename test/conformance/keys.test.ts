import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

/** Knows a thing by one key and gives it another. */
const bridge = (from: string, to: string, extra = "") => ({
  sdl: `type Thing @key(fields: "${from}") @key(fields: "${to}") { ${from}: ID! ${to}: ID! ${extra} }`,
  resolvers: {
    Thing: {
      __resolveReference: (reference: Record<string, string>) =>
        reference[from] === undefined
          ? { [from]: reference[to]!.replace(to, from), [to]: reference[to] }
          : { [from]: reference[from], [to]: reference[from].replace(from, to) },
    },
  },
});

test("several keys are walked from one subgraph to the next until the field is reached", async () => {
  graph = await startSmallGraph({
    first: {
      sdl: `type Query { things: [Thing!]! } type Thing @key(fields: "a") { a: ID! }`,
      resolvers: { Query: { things: () => [{ a: "a-1" }, { a: "a-2" }] } },
    },
    second: bridge("a", "b"),
    third: bridge("b", "c"),
    last: {
      sdl: `type Thing @key(fields: "c") { c: ID! colour: String }`,
      resolvers: {
        Thing: { __resolveReference: ({ c }: { c: string }) => ({ c, colour: `colour of ${c}` }) },
      },
    },
  });
  const { data, errors, received } = await graph.ask("{ things { colour } }");
  expect([data, errors]).toEqual([
    { things: [{ colour: "colour of c-1" }, { colour: "colour of c-2" }] },
    [],
  ]);
  expect(received.map(({ subgraph }) => subgraph)).toEqual(["first", "second", "third", "last"]);
});

test("an entity whose key is null is not asked for, and the others are", async () => {
  graph = await startSmallGraph({
    first: {
      sdl: `type Query { things: [Thing!]! } type Thing @key(fields: "a") { a: ID! }`,
      resolvers: { Query: { things: () => [{ a: "a-1" }, { a: "a-2" }, { a: "a-3" }] } },
    },
    second: {
      sdl: `type Thing @key(fields: "a") @key(fields: "b") { a: ID! b: ID }`,
      resolvers: {
        Thing: {
          __resolveReference: ({ a }: { a: string }) =>
            a === "a-2" ? null : { a, b: a === "a-3" ? null : "b-1" },
        },
      },
    },
    third: {
      sdl: `type Thing @key(fields: "b") { b: ID colour: String }`,
      resolvers: {
        Thing: {
          __resolveReference: ({ b }: { b: string | null }) => (b === null ? null : { b, colour: "red" }),
        },
      },
    },
  });
  const { data, errors } = await graph.ask("{ things { a colour } }");
  expect(errors).toEqual([]);
  expect(data).toEqual({
    things: [
      { a: "a-1", colour: "red" },
      { a: "a-2", colour: null },
      { a: "a-3", colour: null },
    ],
  });
});

test("compound keys that share some of their fields are put together from two subgraphs", async () => {
  graph = await startSmallGraph({
    one: {
      sdl: `type Query { order: Order } type Order @key(fields: "id") @key(fields: "id region { code }") {
        id: ID! region: Region! @shareable } type Region @shareable { code: ID! }`,
      resolvers: { Query: { order: () => ({ id: "7", region: { code: "r" } }) } },
    },
    two: {
      sdl: `type Order @key(fields: "id") @key(fields: "id tax { rate }") { id: ID! tax: Tax! @shareable }
        type Tax @shareable { rate: Int! }`,
      resolvers: { Order: { __resolveReference: ({ id }: { id: string }) => ({ id, tax: { rate: 13 } }) } },
    },
    three: {
      sdl: `type Order @key(fields: "id region { code }") @key(fields: "id tax { rate }") { id: ID! region: Region!
        @external tax: Tax! @external label: String @requires(fields: "region { code } tax { rate }") }
        type Region @shareable { code: ID! } type Tax @shareable { rate: Int! }`,
      resolvers: {
        Order: {
          __resolveReference: asSent,
          label: ({ region, tax }: { region: { code: string }; tax: { rate: number } }) =>
            `${region.code}/${tax.rate}`,
        },
      },
    },
  });
  const { data, errors } = await graph.ask("{ order { label } }");
  expect([data, errors]).toEqual([{ order: { label: "r/13" } }, []]);
});

test("a key that cannot be resolved somewhere is still followed elsewhere", async () => {
  graph = await startSmallGraph({
    posts: {
      sdl: `type Query { post: Post } type Post { author: User } type User @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { post: () => ({ author: { id: "1" } }) } },
    },
    users: {
      sdl: `type User @key(fields: "id") { id: ID! name: String }`,
      resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `user ${id}` }) } },
    },
  });
  const { data } = await graph.ask("{ post { author { name id __typename } } }");
  expect(JSON.stringify(data)).toBe('{"post":{"author":{"name":"user 1","id":"1","__typename":"User"}}}');
});

test("fields of one entity in several lists are asked for once, and each place has them", async () => {
  graph = await startSmallGraph({
    teams: {
      sdl: `type Query { teams: [Team!]! } type Team { lead: User members: [User!]! } type User @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          teams: () => [
            { lead: { id: "1" }, members: [{ id: "1" }, { id: "2" }] },
            { lead: { id: "2" }, members: [{ id: "2" }, { id: "1" }] },
          ],
        },
      },
    },
    users: {
      sdl: `type User @key(fields: "id") { id: ID! home: Place } type Place { town: String }`,
      resolvers: {
        User: { __resolveReference: ({ id }: { id: string }) => ({ id, home: { town: `town ${id}` } }) },
      },
    },
  });
  const { data, received } = await graph.ask(
    "{ teams { lead { home { town } } members { id home { place: town } } } }",
  );
  const member = (id: string) => ({ id, home: { place: `town ${id}` } });
  expect(data).toEqual({
    teams: [
      { lead: { home: { town: "town 1" } }, members: [member("1"), member("2")] },
      { lead: { home: { town: "town 2" } }, members: [member("2"), member("1")] },
    ],
  });
  const sent = received
    .filter(({ subgraph }) => subgraph === "users")
    .flatMap(({ variables }) => Object.values(variables));
  for (const list of sent) expect((list as unknown[]).length).toBe(2);
});
