import { buildSchema, getOperationAST, parse } from "graphql";
import { dueAt, wrongVariable } from "./wrong-variable.ts";

const schema = buildSchema(`
  enum Form { LETTER VISIT }
  input Fact { name: String!, count: Int }
  input Order { form: Form!, first: Int = 1, facts: [Fact!], isKey: Boolean }
  type Query { done(order: Order!, days: [Int!]): Int }
`);
const operation = getOperationAST(
  parse("query ($order: Order!, $days: [Int!] = [1]) { done(order: $order, days: $days) }"),
)!;
const MARK = "zq7-marker";
const told = (order: unknown, days?: unknown) =>
  wrongVariable(schema, operation, { order, ...(days !== undefined && { days }) })?.told;

test.each([
  [{ form: "LETTER" }, undefined],
  [{ form: "VISIT", facts: [{ name: "x", count: 3 }], isKey: false }, [1, 2]],
  [{ form: "VISIT", facts: { name: "one for a list" } }, null],
])("what is of its type is not wrong", (order, days) => {
  expect(told(order, days)).toBeUndefined();
});

test.each([
  ["a value of an enum", { form: MARK }, "order.form", "应为下列之一：LETTER、VISIT。"],
  ["what is left out", {}, "order.form", "应为下列之一：LETTER、VISIT。"],
  ["a number", { form: "LETTER", first: MARK }, "order.first", "应为整数。"],
  ["yes and no", { form: "LETTER", isKey: "yes" }, "order.isKey", "应为 true(是)或 false(否)。"],
  [
    "a field in a list",
    { form: "LETTER", facts: [{ name: "a" }, { name: "b", count: MARK }] },
    "order.facts.1.count",
    "应为整数。",
  ],
  ["what is left out in a list", { form: "LETTER", facts: [{}] }, "order.facts.0.name", "应为文字。"],
  ["a field there is not", { form: "LETTER", [MARK]: 1 }, "order", "应为所列各项组成的对象。"],
  [
    "a field named like the sentence of another",
    { form: "LETTER", 'secret" of required type "Int': 1 },
    "order",
    "应为所列各项组成的对象。",
  ],
  ["nothing at all", null, "order", "应为所列各项组成的对象。"],
])("%s is named, with what is due, and never repeated", (_, order, field, due) => {
  const error = told(order);
  expect(error).toMatchObject({ extensions: { code: "BAD_USER_INPUT", field } });
  expect(error!.extensions.messageZh).toBe(`所填内容不符合要求：${due}`);
  expect(error!.message).toMatch(/^A value is not acceptable: [^.]+ is due\.$/);
  expect(JSON.stringify(error)).not.toMatch(new RegExp(`${MARK}|secret`));
});

test("a variable beside the input is named by itself", () => {
  expect(told({ form: "LETTER" }, [1, "two"])).toMatchObject({ extensions: { field: "days.1" } });
});

test.each([
  ["order.first", "应为整数。"],
  ["order.facts.1.count", "应为整数。"],
  ["order.facts.name", "应为文字。"],
  ["days.1", "应为整数。"],
  ["order", "应为所列各项组成的对象。"],
])("what is due at %s is told to whoever knows the field alone", (field, due) => {
  expect(dueAt(schema, operation, field)?.messageZh).toBe(`所填内容不符合要求：${due}`);
});

test.each([
  "",
  "another",
  MARK,
  `order.${MARK}`,
  "order.first.1",
  "order.facts.12345.count",
  "order.facts.1.2",
  "order..",
])("of %s the operation has nothing", (field) => expect(dueAt(schema, operation, field)).toBeNull());
