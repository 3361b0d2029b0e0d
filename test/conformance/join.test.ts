import { asSent, type SmallGraph, startSmallGraph } from "../harness/small-graph.ts";

let graph: SmallGraph;
afterEach(() => graph.close());

const users = {
  sdl: `type Query { users: [User!]! user(id: ID!): User }
    type User @key(fields: "id") { id: ID! name: String! }`,
  resolvers: {
    Query: {
      users: () => [
        { id: "1", name: "Ada" },
        { id: "2", name: "Bo" },
      ],
      user: (_: unknown, { id }: { id: string }) => (id === "9" ? null : { id, name: `user ${id}` }),
    },
    User: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `user ${id}` }) },
  },
};

test("the name of the root is known: nobody is asked for it", async () => {
  graph = await startSmallGraph({ users });
  const { data, errors, received } = await graph.ask(
    "{ a: __typename ...R } fragment R on Query { __typename }",
  );
  expect([data, errors, received]).toEqual([{ a: "Query", __typename: "Query" }, [], []]);
});

test("a field shown as __typename is a field like any other", async () => {
  let done = 0;
  graph = await startSmallGraph({
    users: {
      ...users,
      sdl: `${users.sdl} type Mutation { doIt: String }`,
      resolvers: { ...users.resolvers, Mutation: { doIt: () => `done ${(done += 1)}` } },
    },
    homes: {
      sdl: `type User @key(fields: "id") { id: ID! home: String }`,
      resolvers: { User: { __resolveReference: asSent, home: ({ id }: { id: string }) => `home of ${id}` } },
    },
  });
  expect(await graph.ask("{ __typename: users { __typename: name home } }")).toMatchObject({
    data: {
      __typename: [
        { __typename: "Ada", home: "home of 1" },
        { __typename: "Bo", home: "home of 2" },
      ],
    },
    errors: [],
  });
  expect(await graph.ask("mutation { __typename: doIt a: __typename }")).toMatchObject({
    data: { __typename: "done 1", a: "Mutation" },
    errors: [],
  });
});

test("two departments asked about the same entities are asked in the same words, and the others for their own", async () => {
  const of = (field: string, type: string): { sdl: string; resolvers: object } => ({
    sdl: `type ${type} @key(fields: "id") { id: ID! ${field}: String }`,
    resolvers: {
      [type]: {
        __resolveReference: (reference: object) => reference,
        [field]: ({ id }: { id: string }) => `${field} of ${id}`,
      },
    },
  });
  graph = await startSmallGraph({
    users: {
      ...users,
      sdl: `${users.sdl} extend type User { home: Home } type Home @key(fields: "id") { id: ID! }`,
      resolvers: { ...users.resolvers, User: { ...users.resolvers.User, home: () => ({ id: "h" }) } },
    },
    a: of("a", "User"),
    b: of("b", "User"),
    c: of("c", "Home"),
  });
  const { data, errors, received } = await graph.ask("{ users { a b home { c } } }");
  expect(errors).toEqual([]);
  const home = { c: "c of h" };
  expect(data).toEqual({
    users: [
      { a: "a of 1", b: "b of 1", home },
      { a: "a of 2", b: "b of 2", home },
    ],
  });
  const sent = Object.fromEntries(
    received.map(({ subgraph, variables }) => [subgraph, Object.values(variables)[0]]),
  );
  expect(sent["a"]).toEqual([
    { __typename: "User", id: "1" },
    { __typename: "User", id: "2" },
  ]);
  expect(sent["b"]).toEqual(sent["a"]);
  expect(sent["c"]).toEqual([{ __typename: "Home", id: "h" }]);
});

describe("keys", () => {
  test("entities are joined by their key, each representation sent once, fields in the order asked", async () => {
    graph = await startSmallGraph({
      users,
      reviews: {
        sdl: `type Query { reviews: [Review!]! } type Review { id: ID! author: User! }
          type User @key(fields: "id") { id: ID! reviewCount: Int }`,
        resolvers: {
          Query: {
            reviews: () =>
              ["1", "2", "1", "1"].map((author, i) => ({ id: String(i), author: { id: author } })),
          },
          User: {
            __resolveReference: (user: object) => user,
            reviewCount: ({ id }: { id: string }) => Number(id) * 10,
          },
        },
      },
    });
    const { data, errors, received } = await graph.ask(
      "{ reviews { author { reviewCount who: name id } id } }",
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        reviews: [
          { author: { reviewCount: 10, who: "user 1", id: "1" }, id: "0" },
          { author: { reviewCount: 20, who: "user 2", id: "2" }, id: "1" },
          { author: { reviewCount: 10, who: "user 1", id: "1" }, id: "2" },
          { author: { reviewCount: 10, who: "user 1", id: "1" }, id: "3" },
        ],
      }),
    );
    expect(received.map(({ subgraph }) => subgraph)).toEqual(["reviews", "users"]);
    expect(Object.values(received[1]!.variables)[0]).toEqual([
      { __typename: "User", id: "1" },
      { __typename: "User", id: "2" },
    ]);
  });

  test("compound and nested keys are written whole", async () => {
    graph = await startSmallGraph({
      places: {
        sdl: `type Query { place: Place } type Place @key(fields: "code region { id }") { code: ID! region: Region! }
          type Region @shareable { id: ID! }`,
        resolvers: { Query: { place: () => ({ code: "c", region: { id: "r" } }) } },
      },
      names: {
        sdl: `type Place @key(fields: "code region { id }") { code: ID! region: Region! name: String }
          type Region @shareable { id: ID! }`,
        resolvers: {
          Place: {
            __resolveReference: (key: { code: string; region: { id: string } }) => ({
              ...key,
              name: key.code + key.region.id,
            }),
          },
        },
      },
    });
    const { data, errors } = await graph.ask("{ place { name } }");
    expect([data, errors]).toEqual([{ place: { name: "cr" } }, []]);
  });
});

describe("@requires and @provides", () => {
  test("a required field is fetched first and not shown", async () => {
    graph = await startSmallGraph({
      products: {
        sdl: `type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! price: Int! weight: Int! }`,
        resolvers: {
          Query: { products: () => [{ id: "a", price: 10, weight: 3 }] },
          Product: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 10, weight: 3 }) },
        },
      },
      shipping: {
        sdl: `type Product @key(fields: "id") { id: ID! price: Int! @external weight: Int! @external
          cost: Int @requires(fields: "price weight") }`,
        resolvers: {
          Product: {
            __resolveReference: (product: object) => product,
            cost: ({ price, weight }: { price: number; weight: number }) => price * weight,
          },
        },
      },
    });
    const { data, errors } = await graph.ask("{ products { cost } }");
    expect([data, errors]).toEqual([{ products: [{ cost: 30 }] }, []]);
  });
});

describe("nulls and errors", () => {
  test("a null in a non-null place moves up to the next place that may be null, and told once", async () => {
    graph = await startSmallGraph({
      users,
      ages: {
        sdl: `type User @key(fields: "id") { id: ID! age: Int! }`,
        resolvers: {
          User: {
            __resolveReference: (user: object) => user,
            age: ({ id }: { id: string }) => {
              if (id === "2") throw new Error("no age");
              return 40;
            },
          },
        },
      },
    });
    const one = await graph.ask(`{ a: user(id: "1") { age } b: user(id: "2") { age name } }`);
    expect(one.data).toEqual({ a: { age: 40 }, b: null });
    expect(one.errors.map(({ path }) => path)).toEqual([["b", "age"]]);
    const list = await graph.ask("{ users { id age } }");
    expect(list.data).toBeNull();
    expect(list.errors.map(({ path }) => path)).toEqual([["users", 1, "age"]]);
  });

  test("an entity that is not there leaves its fields null without an error of the engine's own", async () => {
    graph = await startSmallGraph({
      users,
      nicks: {
        sdl: `type User @key(fields: "id") { id: ID! nick: String }`,
        resolvers: { User: { __resolveReference: () => null } },
      },
    });
    const { data, errors } = await graph.ask(`{ user(id: "1") { name nick } none: user(id: "9") { nick } }`);
    expect([data, errors]).toEqual([{ user: { name: "user 1", nick: null }, none: null }, []]);
  });
});

describe("conditions, fragments and abstract types", () => {
  test("@skip and @include with variables decide what is fetched and what is shown", async () => {
    graph = await startSmallGraph({
      users,
      nicks: {
        sdl: `type User @key(fields: "id") { id: ID! nick: String }`,
        resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, nick: `n${id}` }) } },
      },
    });
    const query = `query ($yes: Boolean!) { user(id: "1") { name @skip(if: $yes) ...N @include(if: $yes) } } fragment N on User { nick }`;
    const shown = await graph.ask(query, { yes: true });
    expect([shown.data, shown.received.length]).toEqual([{ user: { nick: "n1" } }, 2]);
    const hidden = await graph.ask(query, { yes: false });
    expect([hidden.data, hidden.received.length]).toEqual([{ user: { name: "user 1" } }, 1]);
  });

  test("members of a union are joined by their own type", async () => {
    graph = await startSmallGraph({
      feed: {
        sdl: `type Query { feed: [Item!]! } union Item = Book | Film type Book @key(fields: "id") { id: ID! }
          type Film @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            feed: () => [
              { __typename: "Book", id: "b" },
              { __typename: "Film", id: "f" },
            ],
          },
        },
      },
      details: {
        sdl: `type Book @key(fields: "id") { id: ID! pages: Int } type Film @key(fields: "id") { id: ID! minutes: Int }`,
        resolvers: {
          Book: { __resolveReference: ({ id }: { id: string }) => ({ id, pages: 300 }) },
          Film: { __resolveReference: ({ id }: { id: string }) => ({ id, minutes: 90 }) },
        },
      },
    });
    const { data, errors } = await graph.ask(
      "{ feed { __typename ... on Film { minutes } ... on Book { pages } } }",
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      feed: [
        { __typename: "Book", pages: 300 },
        { __typename: "Film", minutes: 90 },
      ],
    });
  });

  test("what is @inaccessible is not in the schema that clients see", async () => {
    graph = await startSmallGraph({
      users: {
        sdl: `type Query { a: Int b: Int @inaccessible }`,
        resolvers: { Query: { a: () => 1, b: () => 2 } },
      },
    });
    const { data } = await graph.ask(`{ __type(name: "Query") { fields { name } } a }`);
    expect(data).toEqual({ __type: { fields: [{ name: "a" }] }, a: 1 });
  });
});

test("a fetch waits for what it needs and for nothing else", async () => {
  const extend = (field: string) => ({
    sdl: `type User @key(fields: "id") { id: ID! ${field}: Boss } type Boss @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, [field]: { id: "7" } }) } },
  });
  graph = await startSmallGraph({
    users,
    quick: extend("quick"),
    slow: { ...extend("slow"), delayMs: 400 },
    bosses: {
      sdl: `type Boss @key(fields: "id") { id: ID! title: String }`,
      resolvers: { Boss: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `boss ${id}` }) } },
    },
  });
  await graph.ask(`{ user(id: "1") { quick { title } slow { title } } }`);
  const { data, received } = await graph.ask(`{ user(id: "1") { quick { title } slow { title } } }`);
  expect(data).toEqual({ user: { quick: { title: "boss 7" }, slow: { title: "boss 7" } } });
  const bosses = received.filter(({ subgraph }) => subgraph === "bosses");
  // One request for both would have to wait for the slow one; what is quick is asked at once when it stands alone.
  expect(received.filter(({ subgraph }) => subgraph !== "bosses").every(({ at }) => at < 350)).toBe(true);
  expect(bosses.length).toBeGreaterThanOrEqual(1);
});

test("mutations run one after another, in the order asked", async () => {
  const log: string[] = [];
  const writer = (name: string) => ({
    sdl: `type Query { ${name}Ok: Boolean } type Mutation { ${name}(n: Int!): Int }`,
    resolvers: {
      Mutation: {
        [name]: async (_: unknown, { n }: { n: number }) => {
          log.push(`${name} ${n} starts`);
          await new Promise((resolve) => setImmediate(resolve));
          log.push(`${name} ${n} ends`);
          return n;
        },
      },
    },
  });
  graph = await startSmallGraph({ left: writer("left"), right: writer("right") });
  const { data, errors } = await graph.ask("mutation { a: left(n: 1) b: right(n: 2) c: left(n: 3) }");
  expect([data, errors]).toEqual([{ a: 1, b: 2, c: 3 }, []]);
  expect(log).toEqual([
    "left 1 starts",
    "left 1 ends",
    "right 2 starts",
    "right 2 ends",
    "left 3 starts",
    "left 3 ends",
  ]);
});

describe("names a client may choose", () => {
  const nicks = {
    sdl: `type User @key(fields: "id") { id: ID! nick: String }`,
    resolvers: { User: { __resolveReference: ({ id }: { id: string }) => ({ id, nick: `nick of ${id}` }) } },
  };

  test("an alias over a key does not change whom the others are asked about", async () => {
    graph = await startSmallGraph({ users, nicks });
    const { data, errors } = await graph.ask(`{ user(id: "1") { id: name nick } }`);
    expect([data, errors]).toEqual([{ user: { id: "user 1", nick: "nick of 1" } }, []]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is an alias like any other",
    async (alias) => {
      graph = await startSmallGraph({ users, nicks });
      const { data } = await graph.ask(`{ ${alias}: user(id: "1") { polluted: name ${alias}: nick } }`);
      expect(JSON.stringify(data)).toBe(`{"${alias}":{"polluted":"user 1","${alias}":"nick of 1"}}`);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  test("a variable called representations is the client's own", async () => {
    graph = await startSmallGraph({ users, nicks });
    const { data } = await graph.ask(
      "query ($representations: ID!) { user(id: $representations) { name nick } }",
      { representations: "3" },
    );
    expect(data).toEqual({ user: { name: "user 3", nick: "nick of 3" } });
  });
});

test("a field required with arguments is sent under its own name, whatever the client asked of it", async () => {
  graph = await startSmallGraph({
    products: {
      sdl: `type Query { product: Product } type Product @key(fields: "id") { id: ID! price(currency: String!): Int }`,
      resolvers: {
        Query: { product: () => ({ id: "a" }) },
        Product: {
          __resolveReference: (product: object) => product,
          price: (_: unknown, { currency }: { currency: string }) => (currency === "EUR" ? 100 : 120),
        },
      },
    },
    tax: {
      sdl: `type Product @key(fields: "id") { id: ID! price(currency: String!): Int @external
        tax: Int @requires(fields: "price(currency: \\"EUR\\")") }`,
      resolvers: {
        Product: {
          __resolveReference: (product: object) => product,
          tax: ({ price }: { price: number }) => price / 10,
        },
      },
    },
  });
  const { data, errors } = await graph.ask(`{ product { price(currency: "USD") tax } }`);
  expect([data, errors]).toEqual([{ product: { price: 120, tax: 10 } }, []]);
});

test("a required list of an abstract type is sent whole, each member with its type", async () => {
  graph = await startSmallGraph({
    carts: {
      sdl: `type Query { cart: Cart } type Cart @key(fields: "id") { id: ID! items: [Item!]! } union Item = Paid | Free
        type Paid @shareable { price: Int! } type Free @shareable { reason: String }`,
      resolvers: {
        Query: { cart: () => ({ id: "c" }) },
        Cart: {
          __resolveReference: (cart: object) => cart,
          items: () => [
            { __typename: "Paid", price: 5 },
            { __typename: "Free", reason: "gift" },
          ],
        },
      },
    },
    totals: {
      sdl: `type Cart @key(fields: "id") { id: ID! items: [Item!]! @external total: Int @requires(fields: "items { ... on Paid { price } }") }
        union Item = Paid | Free type Paid @shareable { price: Int! } type Free @shareable { reason: String }`,
      resolvers: {
        Cart: {
          __resolveReference: (cart: object) => cart,
          total: ({ items }: { items: { __typename: string; price?: number }[] }) =>
            items.reduce((sum, item) => sum + (item.__typename === "Paid" ? item.price! : 0), 0),
        },
      },
    },
  });
  const { data, errors } = await graph.ask("{ cart { total } }");
  expect([data, errors]).toEqual([{ cart: { total: 5 } }, []]);
});

test("a question about the schema stands beside others, non-null ones too", async () => {
  graph = await startSmallGraph({ users });
  const { data, errors } = await graph.ask(
    '{ __schema { queryType { name } } users { id } ...Q } fragment Q on Query { __type(name: "User") { name } }',
  );
  expect([data, errors]).toEqual([
    {
      __schema: { queryType: { name: "Query" } },
      users: [{ id: "1" }, { id: "2" }],
      __type: { name: "User" },
    },
    [],
  ]);
});
