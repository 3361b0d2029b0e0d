import { buildSchema, graphqlSync, type GraphQLResolveInfo } from "graphql";
import { asksFor } from "./asks-for.ts";

const schema = buildSchema(
  "type Query { election: Election } type Election { stage: String clocks: [String] items: [String] }",
);

/** Whether the resolver of `election` is told that clocks or items are asked for. */
function told(query: string): boolean {
  let asked = false;
  const election = (_: unknown, __: unknown, info: GraphQLResolveInfo): object => {
    asked = asksFor(info, ["clocks", "items"]);
    return {};
  };
  const { errors } = graphqlSync({ schema, source: query, rootValue: { election } });
  expect(errors).toBeUndefined();
  return asked;
}

test.each([
  ["{ election { stage } }", false],
  ["{ election { __typename clocks: stage } }", false],
  ["{ election { stage clocks } }", true],
  ["{ election { stage shown: items } }", true],
  ["{ election { ... on Election { stage ... { clocks } } } }", true],
  ["{ election { ...A } } fragment A on Election { stage ...B } fragment B on Election { items }", true],
  ["{ election { ...A } } fragment A on Election { stage }", false],
  // Asked for in two places, and left out by a condition: too often is right, too seldom never.
  ["{ election { stage } election { clocks } }", true],
  ["{ election { stage clocks @skip(if: true) } }", true],
])("%s", (query, expected) => {
  expect(told(query)).toBe(expected);
});
