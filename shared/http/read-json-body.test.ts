import { readJsonBody } from "./read-json-body.ts";

const read = (text: string): unknown =>
  readJsonBody({ headers: { "content-type": "application/json" } }, Buffer.from(text));
const statusOf = (text: string): number => {
  try {
    read(text);
    return 200;
  } catch (thrown) {
    return (thrown as { statusCode: number }).statusCode;
  }
};

test.each([
  ["the same name", `{"query":"{ a }","query":"{ b }"}`],
  ["the same value", `{"a":1,"a":1}`],
  ["in another spelling", String.raw`{"a":1,"\u0061":2}`],
  ["of an escape and a sign", String.raw`{"\n\"":1,"\u000a\u0022":2}`],
  ["empty", `{"":1,"":2}`],
  ["of the prototype", `{"__proto__":1,"__proto__":{}}`],
  ["of digits", `{"1":1,"b":2,"1":3}`],
  ["deep within", `{"variables":{"input":[{"a":{"key":"x","key":"y"}}]}}`],
  ["in what another replaces", `{"a":{"x":1,"x":2},"b":{"x":1}}`],
  ["around a text with colons", String.raw`{"a":":\":{\"a\":1}\\","b":"x","a":":"}`],
  ["in a list of objects", `[{"a":1},{"b":1,"b":2}]`],
])("a name that comes twice is refused: %s", (_how, text) => {
  expect(() => JSON.parse(text) as unknown).not.toThrow();
  expect(statusOf(text)).toBe(400);
});

test.each([
  `{"query":"query ($a: A = \\"x:y\\") { a(b: { c: \\"\\\\\\\\\\" }) }","variables":{"a":null},"operationName":null}`,
  `{"a":{"a":{"a":[{"a":1},{"a":2}]}},"A":":","á":"{\\"a\\":1,\\"a\\":2}"}`,
  String.raw`{"\\":"\\","\"":"\\\"","\\\\":[":",":"]}`,
  `[]`,
  `":"`,
  ` { "__proto__" : { } , "constructor" : [ ] } `,
  `{}`,
])("what has every name once is read as it is: %s", (text) => {
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(JSON.parse(text)));
});

test("long texts of what could be taken for a name are passed over", () => {
  const quotes = String.raw`\"`.repeat(400_000);
  const strokes = String.raw`\\`.repeat(400_000);
  for (const text of [quotes, strokes, ":".repeat(40_000), "中".repeat(300_000)])
    expect(read(`{"a":"${text}","b":"${text}"}`)).toHaveProperty("b");
  expect(statusOf(`{"a":"${strokes}","a":""}`)).toBe(400);
});

test("half a character and a value without end are refused", () => {
  expect(statusOf(String.raw`{"a":"\ud800"}`)).toBe(400);
  expect(statusOf(String.raw`{"\udc00":1}`)).toBe(400);
  expect(statusOf(`${"[".repeat(65)}${"]".repeat(65)}`)).toBe(400);
  expect(statusOf(`${"[".repeat(64)}${"]".repeat(64)}`)).toBe(200);
});
