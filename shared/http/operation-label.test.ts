import { Kind, type OperationDefinitionNode, parse } from "graphql";
import { operationLabel } from "./operation-label.ts";

const labelOf = (text: string, at = 0): string => {
  const document = parse(text);
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return operationLabel(document, operations[at]!);
};
const plain = labelOf(
  "query ($code: ID!) { village(code: $code) { ...F notices(first: 3) { title } } } fragment F on Village { name }",
);

test("a label is sixteen digits, the same for the same question however it is worded", () => {
  expect(plain).toMatch(/^[\da-f]{16}$/);
  for (const worded of [
    `query Zhang_San_13800138000($code: ID!) { village(code: $code) { ...F notices(first: 3) { title } } } fragment F on Village { name }`,
    `query ($zhang: ID!) { zhang: village(code: $zhang) { ...Zhang n: notices(first: 9) { t: title } } }
     # 13800138000
     fragment Zhang on Village { zhangSan: name }`,
  ])
    expect(labelOf(worded)).toBe(plain);
});

test("values written into a document do not make another label", () => {
  const ask = (values: string) => labelOf(`{ a(${values}) { b } }`);
  const first = ask(`s: "张三", i: 1, f: 1.5, l: ["x"], o: { zhang: "y" }, e: ZHANG`);
  expect(ask(`s: """13800138000""", i: 2, f: 2.5, l: ["x", "z"], o: {}, e: SAN`)).toBe(first);
});

test("another question has another, and so has each operation of one document", () => {
  expect(labelOf("query ($code: ID!) { village(code: $code) { name } }")).not.toBe(plain);
  const two = "query A { a } query B { b }";
  expect(labelOf(two, 0)).toBe(labelOf("{ a }"));
  expect(labelOf(two, 1)).toBe(labelOf("{ b }"));
});
