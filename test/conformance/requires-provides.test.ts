import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

const products = {
  sdl: `type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! price(currency: String = "CNY"): Int
    size: Size } interface Size { name: String } type Box implements Size { name: String litres: Int }
    type Sack implements Size { name: String kilos: Int }`,
  resolvers: {
    Query: { products: () => [{ id: "1" }, { id: "2" }] },
    Product: {
      __resolveReference: asSent,
      price: ({ id }: { id: string }, { currency }: { currency: string }) =>
        Number(id) * (currency === "EUR" ? 10 : 70),
      size: ({ id }: { id: string }) =>
        id === "1"
          ? { __typename: "Box", name: "box", litres: 5 }
          : { __typename: "Sack", name: "sack", kilos: 9 },
    },
  },
};

describe("@requires", () => {
  test("a chain of requirements is fetched in order", async () => {
    graph = await startSmallGraph({
      products,
      costs: {
        sdl: `type Product @key(fields: "id") { id: ID! price(currency: String = "CNY"): Int @external cost: Int @requires(fields: "price") }`,
        resolvers: {
          Product: { __resolveReference: asSent, cost: ({ price }: { price: number }) => price + 1 },
        },
      },
      margins: {
        sdl: `type Product @key(fields: "id") { id: ID! cost: Int @external margin: Int @requires(fields: "cost") }`,
        resolvers: {
          Product: { __resolveReference: asSent, margin: ({ cost }: { cost: number }) => cost * 2 },
        },
      },
    });
    const { data, errors, received } = await graph.ask("{ products { margin } }");
    expect([data, errors]).toEqual([{ products: [{ margin: 142 }, { margin: 282 }] }, []]);
    expect(received.map(({ subgraph }) => subgraph)).toEqual(["products", "costs", "margins"]);
  });

  test("two subgraphs may need each other's fields", async () => {
    graph = await startSmallGraph({
      left: {
        sdl: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! a: Int b: Int @external
          d: Int @external c: Int @requires(fields: "b") e: Int @requires(fields: "d") }`,
        resolvers: {
          Query: { thing: () => ({ id: "1" }) },
          Thing: {
            __resolveReference: asSent,
            a: () => 1,
            c: ({ b }: { b: number }) => b * 10,
            e: ({ d }: { d: number }) => d * 10,
          },
        },
      },
      right: {
        sdl: `type Thing @key(fields: "id") { id: ID! a: Int @external c: Int @external b: Int @requires(fields: "a")
          d: Int @requires(fields: "c") }`,
        resolvers: {
          Thing: {
            __resolveReference: asSent,
            b: ({ a }: { a: number }) => a + 1,
            d: ({ c }: { c: number }) => c + 1,
          },
        },
      },
    });
    const { data, errors } = await graph.ask("{ thing { e } }");
    expect([data, errors]).toEqual([{ thing: { e: 210 } }, []]);
  });

  test("one field required with two arguments, and asked for with a third, is each time its own", async () => {
    const priced = (currency: string, name: string) => ({
      sdl: `type Product @key(fields: "id") { id: ID! price(currency: String = "CNY"): Int @external
        ${name}: Int @requires(fields: "price(currency: \\"${currency}\\")") }`,
      resolvers: {
        Product: { __resolveReference: asSent, [name]: ({ price }: { price: number }) => price },
      },
    });
    graph = await startSmallGraph({ products, euro: priced("EUR", "euro"), yuan: priced("CNY", "yuan") });
    const { data, errors } = await graph.ask(
      `{ products { euro yuan price other: price(currency: "EUR") } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      products: [
        { euro: 10, yuan: 70, price: 70, other: 10 },
        { euro: 20, yuan: 140, price: 140, other: 20 },
      ],
    });
  });

  test("fragments on an interface are required for the types they name", async () => {
    graph = await startSmallGraph({
      products,
      freight: {
        sdl: `type Product @key(fields: "id") { id: ID! size: Size @external
          freight: String @requires(fields: "size { name ... on Box { litres } ... on Sack { kilos } }") }
          interface Size { name: String } type Box implements Size @external { name: String litres: Int }
          type Sack implements Size @external { name: String kilos: Int }`,
        resolvers: {
          Product: {
            __resolveReference: asSent,
            freight: ({ size }: { size: object }) => JSON.stringify(size),
          },
        },
      },
    });
    const { data, errors } = await graph.ask("{ products { freight } }");
    expect(errors).toEqual([]);
    const sent = (data!["products"] as { freight: string }[]).map(
      ({ freight }) => JSON.parse(freight) as Record<string, unknown>,
    );
    expect(sent).toEqual([
      { __typename: "Box", name: "box", litres: 5 },
      { __typename: "Sack", name: "sack", kilos: 9 },
    ]);
  });

  test("a requirement that could not be fetched leaves its field null and nobody is asked in vain", async () => {
    graph = await startSmallGraph({
      products,
      stock: {
        sdl: `type Product @key(fields: "id") { id: ID! left: Int }`,
        resolvers: {
          Product: {
            __resolveReference: asSent,
            left: () => {
              throw new Error("no stock");
            },
          },
        },
      },
      alarm: {
        sdl: `type Product @key(fields: "id") { id: ID! left: Int @external isLow: Boolean @requires(fields: "left") }`,
        resolvers: {
          Product: {
            __resolveReference: asSent,
            isLow: ({ left }: { left: number | null }) => left === null,
          },
        },
      },
    });
    const { data, errors } = await graph.ask("{ products { id left } }");
    expect(data).toEqual({
      products: [
        { id: "1", left: null },
        { id: "2", left: null },
      ],
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ["products", 0, "left"],
      ["products", 1, "left"],
    ]);
  });
});

describe("@provides", () => {
  const users = {
    sdl: `type User @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable } type Home @shareable { town: String street: String }
      type Query { user: User }`,
    resolvers: {
      Query: { user: () => ({ id: "1" }) },
      User: {
        __resolveReference: asSent,
        name: () => "from users",
        home: () => ({ town: "from users", street: "from users" }),
      },
    },
  };

  test("what a path provides is not asked for again, nested fields too", async () => {
    graph = await startSmallGraph({
      users,
      posts: {
        sdl: `type Query { post: Post } type Post { author: User @provides(fields: "name home { town }") }
          type User @key(fields: "id") { id: ID! name: String @external home: Home @external }
          type Home { town: String @external }`,
        resolvers: {
          Query: { post: () => ({ author: { id: "1", name: "from posts", home: { town: "from posts" } } }) },
        },
      },
    });
    const near = await graph.ask("{ post { author { name home { town } } } }");
    expect(near.data).toEqual({ post: { author: { name: "from posts", home: { town: "from posts" } } } });
    expect(near.received.map(({ subgraph }) => subgraph)).toEqual(["posts"]);
    const far = await graph.ask("{ post { author { home { street } } } }");
    expect(far.data).toEqual({ post: { author: { home: { street: "from users" } } } });
  });

  const media = {
    sdl: `type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int } type Film @key(fields: "id") {
      id: ID! title: String @shareable minutes: Int } type Query { book: Book film: Film }`,
    resolvers: {
      Book: { __resolveReference: asSent, title: () => "from media", pages: () => 300 },
      Film: { __resolveReference: asSent, title: () => "from media", minutes: () => 90 },
    },
  };
  const shelf = [
    { __typename: "Book", id: "b", title: "from shelf" },
    { __typename: "Film", id: "f", title: "from shelf" },
  ];

  test("on a union, for the members that it names", async () => {
    graph = await startSmallGraph({
      media,
      shelf: {
        sdl: `type Query { shelf: [Item!]! @provides(fields: "... on Book { title }") } union Item = Book | Film
          type Book @key(fields: "id") { id: ID! title: String @external } type Film @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { shelf: () => shelf } },
      },
    });
    const { data, errors, received } = await graph.ask(
      "{ shelf { ... on Book { title } ... on Film { title } } }",
    );
    expect([data, errors]).toEqual([{ shelf: [{ title: "from shelf" }, { title: "from media" }] }, []]);
    const asked = received.filter(({ subgraph }) => subgraph === "media").map(({ variables }) => variables);
    expect(JSON.stringify(asked)).not.toContain('"Book"');
  });

  test("on an interface, for all of its types", async () => {
    graph = await startSmallGraph({
      media,
      shelf: {
        sdl: `type Query { shelf: [Item!]! @provides(fields: "... on Book { title } ... on Film { title }") }
          interface Item { id: ID! title: String }
          type Book implements Item @key(fields: "id") { id: ID! title: String @external }
          type Film implements Item @key(fields: "id") { id: ID! title: String @external }`,
        resolvers: { Query: { shelf: () => shelf } },
      },
    });
    const { data, errors, received } = await graph.ask("{ shelf { title ... on Film { minutes } } }");
    expect(errors).toEqual([]);
    expect(data).toEqual({ shelf: [{ title: "from shelf" }, { title: "from shelf", minutes: 90 }] });
    expect(received.length).toBe(2);
  });
});
