import { buildSchema } from "graphql";
import { policyGaps } from "./deny-by-default.ts";
import { POSTED } from "./policy.ts";

const schema = buildSchema(
  "type Query { village: Village secret: Int } type Village { code: String! name: String! }",
);

test("a field, a root field and a reference resolver without a row are each told", () => {
  expect(policyGaps(schema, { "Query.village": POSTED, "Village.code": POSTED }, ["Village"])).toEqual([
    "Query.secret has no policy",
    "Village.name has no policy",
    "Village.__resolveReference has no policy",
  ]);
});

test("a type's row does not cover root fields, a row that names nothing is told, and so is a refusal that would null its parent", () => {
  const table = {
    "Query.*": POSTED,
    "Query.village": POSTED,
    "Village.*": POSTED,
    "Village.name": { dataClass: "C1", read: ["LDR"] },
    "Vilage.code": POSTED,
  } as const;
  expect(policyGaps(schema, table, [])).toEqual([
    "Query.secret has no policy",
    "Village.name can be refused but is not nullable",
    "Vilage.code names nothing",
  ]);
});
