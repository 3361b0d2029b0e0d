import { parse, validate } from "graphql";
import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

test("a union with other members in another subgraph is asked only for those it knows", async () => {
  const book = { __typename: "Book", id: "b", title: "a book" };
  const film = { __typename: "Film", id: "f", title: "a film" };
  const song = { __typename: "Song", id: "s", title: "a song" };
  const resolvers = (field: string, list: object[]) => ({ Query: { [field]: () => list } });
  graph = await startSmallGraph({
    one: {
      sdl: `type Query { one: [Item!]! } union Item = Book | Film type Book @shareable { id: ID! title: String }
        type Film @shareable { id: ID! title: String }`,
      resolvers: resolvers("one", [book, film]),
    },
    two: {
      sdl: `type Query { two: [Item!]! } union Item = Book | Song type Book @shareable { id: ID! title: String }
        type Song { id: ID! title: String }`,
      resolvers: resolvers("two", [song, book]),
    },
  });
  const each = "__typename ... on Book { id } ... on Film { title } ... on Song { title id }";
  const { data, errors } = await graph.ask(`{ one { ${each} } two { ${each} } }`);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      one: [
        { __typename: "Book", id: "b" },
        { __typename: "Film", title: "a film" },
      ],
      two: [
        { __typename: "Song", title: "a song", id: "s" },
        { __typename: "Book", id: "b" },
      ],
    }),
  );
});

test("an interface whose types live in several subgraphs is joined type by type", async () => {
  graph = await startSmallGraph({
    catalogue: {
      sdl: `type Query { items: [Item!]! } interface Item { id: ID! } type Book implements Item @key(fields: "id") { id: ID! }
        type Film implements Item @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          items: () => [
            { __typename: "Film", id: "f" },
            { __typename: "Book", id: "b" },
          ],
        },
      },
    },
    books: {
      sdl: `type Book @key(fields: "id") { id: ID! title: String pages: Int }`,
      resolvers: { Book: { __resolveReference: asSent, title: () => "a book", pages: () => 300 } },
    },
    films: {
      sdl: `type Film @key(fields: "id") { id: ID! title: String }`,
      resolvers: { Film: { __resolveReference: asSent, title: () => "a film" } },
    },
  });
  const { data, errors } = await graph.ask(
    "{ items { ...I ... on Book { title n: pages } ... on Film { n: title } } } fragment I on Item { kind: __typename id }",
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    items: [
      { kind: "Film", id: "f", n: "a film" },
      { kind: "Book", id: "b", title: "a book", n: 300 },
    ],
  });
});

test("under two types one name may stand for two things", async () => {
  graph = await startSmallGraph({
    feed: {
      sdl: `type Query { feed: [Entry!]! } union Entry = Post | Note type Post { author: User } type Note { author: User }
        type User @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          feed: () => [
            { __typename: "Post", author: { id: "1" } },
            { __typename: "Note", author: { id: "1" } },
          ],
        },
      },
    },
    users: {
      sdl: `type User @key(fields: "id") { id: ID! home: Home } type Home @key(fields: "id") { id: ID! }`,
      resolvers: { User: { __resolveReference: asSent, home: () => ({ id: "h" }) } },
    },
    homes: {
      sdl: `type Home @key(fields: "id") { id: ID! label(long: Boolean!): String }`,
      resolvers: {
        Home: {
          __resolveReference: asSent,
          label: (_: unknown, { long }: { long: boolean }) => (long ? "a long label" : "short"),
        },
      },
    },
  });
  const { data, errors } = await graph.ask(`{ feed {
    ... on Post { author { home { label(long: true) } } } ... on Note { author { home { label(long: false) } } } } }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    feed: [{ author: { home: { label: "a long label" } } }, { author: { home: { label: "short" } } }],
  });
});

test("enums and inputs are what all their subgraphs have in common", async () => {
  const side = (name: string, colours: string, extra: string) => ({
    sdl: `type Query { ${name}(by: Filter): String } input Filter { colour: Colour ${extra} } enum Colour { ${colours} }`,
    resolvers: { Query: { [name]: (_: unknown, given: object) => JSON.stringify(given) } },
  });
  graph = await startSmallGraph({
    left: side("left", "RED BLUE", "size: Int"),
    right: side("right", "RED GREEN", "weight: Int"),
  });
  const { data } = await graph.ask("query ($by: Filter) { left(by: $by) right(by: { colour: RED }) }", {
    by: { colour: "RED" },
  });
  expect(data).toEqual({ left: '{"by":{"colour":"RED"}}', right: '{"by":{"colour":"RED"}}' });
  expect(validate(graph.schema, parse("{ left(by: { size: 1 }) }"))).toHaveLength(1);
  expect(validate(graph.schema, parse("{ left(by: { colour: BLUE }) }"))).toHaveLength(1);
});

test("__typename is known everywhere, at the root and under any alias", async () => {
  graph = await startSmallGraph({
    things: {
      sdl: `type Query { things: [Thing!]! } type Mutation { touch: Thing } type Thing { part: Part } type Part { id: ID! }`,
      resolvers: {
        Query: { things: () => [{ part: { id: "1" } }] },
        Mutation: { touch: () => ({ part: { id: "2" } }) },
      },
    },
  });
  const { data } = await graph.ask(
    "{ q: __typename things { a: __typename part { __typename } } __typename }",
  );
  expect(JSON.stringify(data)).toBe(
    '{"q":"Query","things":[{"a":"Thing","part":{"__typename":"Part"}}],"__typename":"Query"}',
  );
  expect((await graph.ask("mutation { __typename touch { part { t: __typename } } }")).data).toEqual({
    __typename: "Mutation",
    touch: { part: { t: "Part" } },
  });
});

test("an answer of a type that the field does not have is dropped", async () => {
  graph = await startSmallGraph({
    shelf: {
      sdl: `type Query { item: Item other: Other } union Item = Book | Film type Book { id: ID! } type Film { id: ID! } type Other { id: ID! }`,
      resolvers: { Query: { item: () => ({ __typename: "Book", id: "b" }), other: () => ({ id: "o" }) } },
    },
  });
  const { data } = await graph.ask("{ item { ... on Book { id } ... on Film { id } } other { id } }");
  expect(data).toEqual({ item: { id: "b" }, other: { id: "o" } });
});
