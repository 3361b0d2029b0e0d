/**
 * The four subgraphs that gateways are commonly compared with: accounts, products, inventory, reviews. People, products and
 * reviews are made up here, as many as bring the answer to the usual 87 KB.
 */
import { buildSubgraphSchema } from "@apollo/subgraph";
import { type GraphQLSchema, parse } from "graphql";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@provides",
  "@external", "@shareable"])\n`;

const PEOPLE = 6;
const PRODUCTS = 9;
const REVIEWS = 14;
const users = Array.from({ length: PEOPLE }, (_, i) => ({
  id: String(i + 1),
  name: `Person number ${i + 1}`,
  username: `person-${i + 1}`,
  birthday: 700_000_000 + i,
}));
const products = Array.from({ length: PRODUCTS }, (_, i) => ({
  upc: String(i + 1),
  name: `Product number ${i + 1}`,
  price: 54 * (i + 1),
  weight: 100 * (i + 1),
}));
const reviews = Array.from({ length: REVIEWS }, (_, i) => ({
  id: String(i + 1),
  body: i % 3 === 0 ? "Love it!" : "Could be better, and yet it does what it says.",
  author: { __typename: "User", id: String((i % 2) + 1) },
  product: { __typename: "Product", upc: String((i % 4) + 1) },
}));

interface Part {
  readonly sdl: string;
  readonly resolvers: object;
}

const PARTS: Record<string, Part> = {
  accounts: {
    sdl: `type Query { me: User user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
    resolvers: {
      Query: { me: () => users[0], users: () => users },
      User: { __resolveReference: ({ id }: { id: string }) => users.find((one) => one.id === id) },
    },
  },
  products: {
    sdl: `type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => products.find((one) => one.upc === upc) },
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") { upc: String! weight: Int @external price: Int @external inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight") }`,
    resolvers: {
      Product: {
        __resolveReference: (product: object) => product,
        inStock: ({ upc }: { upc: string }) => Number(upc) % 2 === 1,
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) =>
          price > 1000 ? 0 : Math.round(weight * 0.5),
      },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      Review: {
        author: ({ author }: (typeof reviews)[number]) => ({ ...author, username: `person-${author.id}` }),
      },
      User: {
        reviews: ({ id }: { id: string }) => reviews.filter(({ author }) => author.id === id),
      },
      Product: {
        reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product.upc === upc),
      },
    },
  },
};

/** Each subgraph's SDL and its executable schema. */
export const shopSubgraphs = (): { name: string; sdl: string; schema: GraphQLSchema }[] =>
  Object.entries(PARTS).map(([name, { sdl, resolvers }]) => ({
    name,
    sdl: LINK + sdl,
    schema: buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]),
  }));

export const SHOP_QUERY = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }
query Shop {
  users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User
    reviews { ...Review product { ...Product } } } } } } }
  topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
}`;
