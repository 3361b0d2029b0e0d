import { ask, hub, post, tokenOf, type GraphQLAnswer } from "../harness/shared-hub.ts";

const MARK = "zq7-marker";

/** Nothing of the machinery and nothing the caller sent is in an answer. */
function tellsNothing({ text }: GraphQLAnswer): void {
  expect(text).not.toContain(MARK);
  expect(text).not.toMatch(
    /node_modules|\.ts:|\bat \w+ \(|select |insert |SQL|postgres|relation "|stack|Did you mean/i,
  );
}

const codesOf = ({ errors }: GraphQLAnswer): unknown[] => errors.map((error) => error.extensions?.["code"]);
const oneSentence = ({ errors }: GraphQLAnswer): void => {
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/^[A-Z][^.!?]*(;[^.]*)?[.]( [A-Z][^.]*[.])?$/);
    expect(extensions?.["messageZh"]).toMatch(/[\u4e00-\u9fff].*。$/);
  }
};

describe("a village asked for by", () => {
  test.each([
    ["an unknown code", "149921001999", "NOT_FOUND"],
    ["a code of another length", "14992100", "BAD_USER_INPUT"],
    ["letters", MARK, "BAD_USER_INPUT"],
    ["an empty group before a filled one", "140000001200", "BAD_USER_INPUT"],
    ["an injection", `'; drop table village; -- ${MARK}`, "BAD_USER_INPUT"],
    ["a number", 149921001200, "BAD_USER_INPUT"],
    ["a list", ["149921001200"], "BAD_USER_INPUT"],
    ["nothing", null, "BAD_USER_INPUT"],
    ["a NUL byte", `14992100120\u0000${MARK}`, "BAD_USER_INPUT"],
    ["full-width digits", "１４９９２１００１２００", "BAD_USER_INPUT"],
  ])("%s is refused with %s", async (_name, code, expected) => {
    const answer = await ask(
      "county1-leader",
      "query ($code: RegionCode!) { village(code: $code) { name } }",
      { code },
    );
    expect(codesOf(answer)).toEqual([expected]);
    tellsNothing(answer);
    oneSentence(answer);
  });
});

describe("a page", () => {
  const query = `query ($first: Int, $after: String) { villages(region: "149921000000", first: $first, after: $after) {
    edges { node { code } } } }`;
  test.each([
    ["of size 0", { first: 0 }, "VALIDATION", "first"],
    ["of negative size", { first: -1 }, "VALIDATION", "first"],
    ["too large", { first: 101 }, "VALIDATION", "first"],
    ["after an unknown cursor", { first: 1, after: MARK }, "VALIDATION", "after"],
    ["after an empty cursor", { first: 1, after: "" }, "VALIDATION", "after"],
    [
      "after a forged cursor",
      { first: 1, after: Buffer.from("'; drop table").toString("base64url") },
      "VALIDATION",
      "after",
    ],
  ])("%s is refused and names the argument", async (_name, variables, code, field) => {
    const answer = await ask("county1-leader", query, variables);
    expect(answer.errors.map((error) => error.extensions)).toEqual([
      { code, messageZh: expect.any(String), field, department: "civil-affairs" },
    ]);
    tellsNothing(answer);
    oneSentence(answer);
  });

  test("as large as it can be written is refused before any department is asked", async () => {
    for (const first of [99_999_999, 2_147_483_647]) {
      const answer = await ask("county1-leader", query, { first });
      expect(codesOf(answer)).toEqual(["OPERATION_TOO_COSTLY"]);
      expect(answer.extensions.departments).toBeUndefined();
    }
  });

  test.each([
    ["beyond what an Int holds", { first: 2_147_483_648 }],
    ["of text", { first: MARK }],
    ["of a fraction", { first: 1.5 }],
  ])("size %s is refused before any department is asked", async (_name, variables) => {
    const answer = await ask("county1-leader", query.replace("$first: Int", "$first: Int!"), variables);
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.extensions.departments).toBeUndefined();
    tellsNothing(answer);
  });
});

describe("a document that", () => {
  test.each([
    ["is not GraphQL", `{ village(code: "${MARK}"`, "GRAPHQL_PARSE_FAILED"],
    ["asks for an unknown field", `{ ${MARK.replaceAll("-", "_")} }`, "GRAPHQL_VALIDATION_FAILED"],
    ["asks for a real field's neighbour", "{ vilage { name } }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "carries a literal of the wrong type",
      `{ villages(region: "149921000000", first: "${MARK}") { edges { cursor } } }`,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "has fragments in a circle",
      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["subscribes", "subscription { village }", "GRAPHQL_VALIDATION_FAILED"],
    ["changes something", "mutation { village }", "GRAPHQL_VALIDATION_FAILED"],
  ])("%s is refused", async (_name, query, code) => {
    const answer = await ask("county1-leader", query);
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(answer.data).toBeUndefined();
    tellsNothing(answer);
  });

  test("names no operation of two is refused", async () => {
    const answer = await ask("county1-leader", "query A { __typename } query B { __typename }");
    expect(codesOf(answer)).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
  });

  test("is too long, comes in a batch, or as another type is refused", async () => {
    const headers = { authorization: `Bearer ${await tokenOf("county1-leader")}` };
    const url = `${hub.gatewayUrl}/graphql`;
    const one = { query: "{ __typename }" };
    expect((await post(url, { query: `{ __typename } # ${"x".repeat(250_000)}` }, headers)).status).toBe(413);
    expect((await post(url, [one, one], headers)).status).toBe(400);
    expect(
      (await post(url, "query={__typename}", { ...headers, "content-type": "text/plain" })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await post(url, "{", headers)).status).toBe(400);
    const manyTokens = await post(url, { query: `{ ${"__typename ".repeat(4001)} }` }, headers);
    expect(codesOf(manyTokens)).toEqual(["GRAPHQL_PARSE_FAILED"]);
  });
});

test("every odd character in an argument is data only", async () => {
  const odd = ["\u202e", "\u200b", "𠮷", "é", "e\u0301", "%", "_", "\\", "${1}", "$1", "--", ";"];
  for (const text of odd) {
    const answer = await ask(
      "county1-leader",
      "query ($code: RegionCode!) { village(code: $code) { name } }",
      { code: text },
    );
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
  }
});

describe("a command whose input is not of its type", () => {
  const command = `mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { __typename } }`;
  const input = {
    key: "bad-input-command-1",
    village: "149921001200",
    receivedOn: "2026-03-01",
    form: "LETTER",
    source: "LOCAL",
    class: "APPEAL",
    topic: "PROCEDURE",
    peopleBand: "ONE",
    aboutCadres: false,
  };
  test.each([
    [
      "a word that is none of the list",
      { form: MARK },
      "input.form",
      /^所填内容不符合要求：应为下列之一：.*LETTER/,
    ],
    ["a day that is none", { receivedOn: "2026-02-30" }, "input.receivedOn", /日期/],
    ["a code that is none", { village: MARK }, "input.village", /12 位区划代码/],
    ["something left out", { topic: undefined }, "input.topic", /下列之一/],
  ])("is told which field and what is due: %s", async (_name, over, field, due) => {
    const answer = await ask("county1-petitions", command, { input: { ...input, ...over } });
    expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
    expect(answer.errors[0]!.extensions).toMatchObject({ field, messageZh: expect.stringMatching(due) });
    tellsNothing(answer);
    oneSentence(answer);
  });
});
