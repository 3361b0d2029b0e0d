import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

const people = [
  { __typename: "User", id: "u1", name: "Ada", age: 36 },
  { __typename: "Bot", id: "b1", name: "Robby", maker: "lab" },
];
const byId = ({ id }: { id: string }) => people.find((one) => one.id === id) ?? null;
const accounts = {
  sdl: `type Query { accounts: [Account!]! } interface Account @key(fields: "id") { id: ID! name: String }
    type User implements Account @key(fields: "id") { id: ID! name: String age: Int }
    type Bot implements Account @key(fields: "id") { id: ID! name: String maker: String }`,
  resolvers: {
    Query: { accounts: () => people },
    Account: {
      __resolveReference: byId,
      __resolveType: ({ __typename }: { __typename: string }) => __typename,
    },
    User: { __resolveReference: byId },
    Bot: { __resolveReference: byId },
  },
};
const posts = {
  sdl: `type Query { posts: [Post!]! } type Post { id: ID! by: Account }
    type Account @key(fields: "id") @interfaceObject { id: ID! postCount: Int }`,
  resolvers: {
    Query: {
      posts: () => [
        { id: "p1", by: { id: "u1" } },
        { id: "p2", by: { id: "b1" } },
      ],
    },
    Account: { __resolveReference: asSent, postCount: ({ id }: { id: string }) => id.length * 10 },
  },
};

test("a field of an @interfaceObject belongs to every type of the interface", async () => {
  graph = await startSmallGraph({ accounts, posts });
  const { data, errors } = await graph.ask(
    "{ accounts { id postCount ... on User { age } ... on Bot { maker } } }",
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    accounts: [
      { id: "u1", postCount: 20, age: 36 },
      { id: "b1", postCount: 20, maker: "lab" },
    ],
  });
});

test("who knows only the @interfaceObject is asked for no more than it knows", async () => {
  graph = await startSmallGraph({ accounts, posts });
  const { data, errors, received } = await graph.ask("{ posts { id by { id postCount } } }");
  expect(errors).toEqual([]);
  expect(data).toEqual({
    posts: [
      { id: "p1", by: { id: "u1", postCount: 20 } },
      { id: "p2", by: { id: "b1", postCount: 20 } },
    ],
  });
  expect(received.map(({ subgraph }) => subgraph)).toEqual(["posts"]);
});

test("the concrete type is fetched from who knows it, before what depends on it", async () => {
  graph = await startSmallGraph({ accounts, posts });
  const { data, errors } = await graph.ask(
    "{ posts { by { __typename name ... on User { age postCount } ... on Bot { maker } } } }",
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    posts: [
      { by: { __typename: "User", name: "Ada", age: 36, postCount: 20 } },
      { by: { __typename: "Bot", name: "Robby", maker: "lab" } },
    ],
  });
});

test("a third subgraph extends the interface by way of another's @interfaceObject, and requires its fields", async () => {
  graph = await startSmallGraph({
    accounts,
    posts,
    badges: {
      sdl: `type Account @key(fields: "id") @interfaceObject { id: ID! name: String @external
        badge: String @requires(fields: "name") }`,
      resolvers: {
        Account: { __resolveReference: asSent, badge: ({ name }: { name: string }) => `badge of ${name}` },
      },
    },
  });
  const { data, errors } = await graph.ask("{ posts { by { badge } } accounts { badge } }");
  expect(errors).toEqual([]);
  expect(data).toEqual({
    posts: [{ by: { badge: "badge of Ada" } }, { by: { badge: "badge of Robby" } }],
    accounts: [{ badge: "badge of Ada" }, { badge: "badge of Robby" }],
  });
});

test("an @interfaceObject that cannot be resolved is only a way to the others", async () => {
  graph = await startSmallGraph({
    accounts,
    likes: {
      sdl: `type Query { likedBy: [Account!]! } type Account @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: { Query: { likedBy: () => [{ id: "b1" }, { id: "u1" }] } },
    },
  });
  const { data, errors } = await graph.ask("{ likedBy { id name ... on Bot { maker } } }");
  expect(errors).toEqual([]);
  expect(data).toEqual({
    likedBy: [
      { id: "b1", name: "Robby", maker: "lab" },
      { id: "u1", name: "Ada" },
    ],
  });
});

test("without whoever knows the types, what needs no type stands and what does is null with an error", async () => {
  graph = await startSmallGraph({
    accounts: {
      ...accounts,
      resolvers: {
        ...accounts.resolvers,
        Account: {
          ...accounts.resolvers.Account,
          __resolveReference: () => {
            throw new Error("away");
          },
        },
      },
    },
    posts,
  });
  const { data, errors } = await graph.ask("{ posts { id by { postCount } } }");
  expect([data, errors]).toEqual([
    {
      posts: [
        { id: "p1", by: { postCount: 20 } },
        { id: "p2", by: { postCount: 20 } },
      ],
    },
    [],
  ]);
  const named = await graph.ask("{ posts { id by { name } } }");
  expect(named.data).toEqual({
    posts: [
      { id: "p1", by: { name: null } },
      { id: "p2", by: { name: null } },
    ],
  });
  expect(named.errors.length).toBeGreaterThan(0);
  expect(new Set(named.errors.map(({ path }) => path?.[0]))).toEqual(new Set(["posts"]));
});
