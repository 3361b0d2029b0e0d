import { endOf, secondsAhead } from "./claims.ts";

const NOW = 1_800_000_000;
const rules = { issuer: "urn:issuer", audience: "urn:us", aheadSeconds: 5, graceSeconds: 5 };
const good = { iss: "urn:issuer", aud: "urn:us", iat: NOW - 10, exp: NOW + 50 };

test("a token is good for whom it names, from its making until its end", () => {
  expect(endOf(good, rules, NOW)).toBe(NOW + 50);
  expect(endOf({ ...good, aud: ["urn:them", "urn:us"], nbf: NOW - 1 }, rules, NOW)).toBe(NOW + 50);
});

test.each<[string, object]>([
  ["no issuer", { iss: undefined }],
  ["another issuer", { iss: "urn:issuer:2" }],
  ["no audience", { aud: undefined }],
  ["another audience", { aud: "urn:us:too" }],
  ["an audience that only holds ours", { aud: ["urn:us:too"] }],
  ["an audience of another kind", { aud: { "urn:us": true } }],
  ["no end", { exp: undefined }],
  ["an end that is text", { exp: String(NOW + 50) }],
  ["an end that never comes", { exp: Number.POSITIVE_INFINITY }],
  ["no making", { iat: undefined }],
  ["a making that is text", { iat: "0" }],
  ["a beginning that is text", { nbf: "0" }],
])("a token with %s is not", (_, change) => {
  expect(endOf({ ...good, ...change }, rules, NOW)).toBeNull();
});

test.each<[string, object, object, boolean]>([
  ["ended just now", { exp: NOW - 4 }, {}, true],
  ["ended a grace ago", { exp: NOW - 5 }, {}, false],
  ["ends now, without grace", { exp: NOW }, { graceSeconds: 0 }, false],
  ["ends in a second, without grace", { exp: NOW + 1 }, { graceSeconds: 0 }, true],
  ["made by a clock ahead", { iat: NOW + 5 }, {}, true],
  ["made in the future", { iat: NOW + 6 }, {}, false],
  ["made by a clock as far ahead as the operator lets it be", { iat: NOW + 90 }, { aheadSeconds: 90 }, true],
  ["made by a clock further ahead", { iat: NOW + 91 }, { aheadSeconds: 90 }, false],
  ["good from a little later on", { nbf: NOW + 5 }, {}, true],
  ["good from later on", { nbf: NOW + 6 }, {}, false],
  ["made for as long as may be", {}, { longestSeconds: 60 }, true],
  ["made for longer", { exp: NOW + 51 }, { longestSeconds: 60 }, false],
])("clocks: %s", (_, change, rule, isGood) => {
  expect(endOf({ ...good, ...change }, { ...rules, ...rule }, NOW) !== null).toBe(isGood);
});

test("a token that only came at the wrong time tells how far the clocks differ, and another tells nothing", () => {
  expect(secondsAhead({ ...good, iat: NOW + 90, exp: NOW + 150 }, rules, NOW)).toBe(90);
  expect(secondsAhead({ ...good, iat: NOW - 120, exp: NOW - 60 }, rules, NOW)).toBe(-120);
  expect(secondsAhead(good, rules, NOW)).toBe(-10);
  for (const change of [
    { iss: "urn:else" },
    { aud: "urn:them" },
    { iat: "0" },
    { exp: NOW - 10 },
    { nbf: NOW },
  ])
    expect(secondsAhead({ ...good, ...change }, { ...rules, graceSeconds: 0 }, NOW)).toBeNull();
});
