import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PublicCode, publicError } from "../../shared/kernel/public-error.ts";
import { WRONG_VALUES } from "../../shared/kernel/wrong-values.ts";
import { type AnotherGateway, startAnotherGateway } from "../harness/another-gateway.ts";
import { type GraphQLAnswer, hub, post, tokenOf } from "../harness/shared-hub.ts";
import { FULL_VILLAGE } from "../harness/village-view.ts";

/** A department that was taken over and says what it likes in its errors: what of it reaches the caller. */
const MARK = "zq7-marker-13800138000";
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"])
  scalar RegionCode
  type Village @key(fields: "code") { code: RegionCode! clinics: Int wards(first: Int): [Int] }`;
const supergraphFolder = mkdtempSync(join(tmpdir(), "hub-hostile-"));
let department: Server;
let said: object;
let gateway: AnotherGateway;

beforeAll(async () => {
  department = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const answer = body.includes("_service") ? { data: { _service: { sdl: SDL } } } : said;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => department.listen(0, "127.0.0.1", resolve));
  gateway = await startAnotherGateway(
    { ...hub, keyFile: join(hub.folder, "keys", "gateway.private.json"), supergraphFolder },
    { EXTRA_SUBGRAPHS: `health=http://127.0.0.1:${(department.address() as AddressInfo).port}/graphql` },
  );
});
afterAll(async () => {
  await gateway?.stop();
  department.closeAllConnections();
  department.close();
  rmSync(supergraphFolder, { recursive: true, force: true });
});

async function ask(answer: object): Promise<GraphQLAnswer> {
  said = answer;
  const query = "query ($code: RegionCode!) { village(code: $code) { name c: clinics wards } }";
  return post(
    gateway.url,
    { query, variables: { code: FULL_VILLAGE } },
    { authorization: `Bearer ${await tokenOf("county1-leader")}` },
  );
}
const withError = (error: object): object => ({ data: { _entities: [null] }, errors: [error] });

test.each<[string, unknown, PublicCode]>([
  ["UNAUTHENTICATED", "UNAUTHENTICATED", "DEPARTMENT_REFUSED"],
  ["a code of a gateway's", "TOO_MANY_REQUESTS", "DEPARTMENT_REFUSED"],
  ["a code of a mistake in the operation", "GRAPHQL_VALIDATION_FAILED", "DEPARTMENT_REFUSED"],
  ["a code of the engine's", "SUBGRAPH_UNAVAILABLE", "DEPARTMENT_REFUSED"],
  ["a code of its own", MARK, "DEPARTMENT_REFUSED"],
  ["no code", undefined, "DEPARTMENT_REFUSED"],
  ["a code that is none", { toString: "NOT_FOUND" }, "DEPARTMENT_REFUSED"],
  ["a code of every object", "constructor", "DEPARTMENT_REFUSED"],
  ["that it knows of none", "NOT_FOUND", "NOT_FOUND"],
  ["that it is not told", "FORBIDDEN_CLASS", "FORBIDDEN_CLASS"],
  ["that a value is wrong", "VALIDATION", "VALIDATION"],
  ["that it failed", "INTERNAL", "INTERNAL"],
])("%s is told in the hub's words, and nothing of the department's own text", async (_what, code, told) => {
  const extensions = { code, messageZh: MARK, basis: MARK, rule: MARK, field: MARK, reason: MARK, [MARK]: 1 };
  const answer = await ask({
    ...withError({ message: MARK, path: ["_entities", 0, "c"], extensions, locations: [MARK] }),
    extensions: { restricted: [MARK, `Village.${MARK}`, "Village.clinics", "Village.nobody"], reason: MARK },
  });
  const { message, extensions: own } = publicError(told);
  expect(answer.status).toBe(200);
  expect(answer.data.village).toEqual({ name: expect.any(String), c: null, wards: null });
  expect(answer.errors).toEqual([
    { message, path: ["village", "c"], extensions: { ...own, department: "health" } },
  ]);
  expect(answer.extensions.departments!["health"]).toEqual({
    status: "OK",
    ms: expect.any(Number),
    restricted: ["Village.clinics"],
  });
  expect(answer.text).not.toMatch(/zq7|13800138000/);
});

test("a path is of what was asked, and goes no further", async () => {
  for (const [rest, told] of [
    [[MARK], []],
    [["c", MARK], ["c"]],
    [
      ["wards", 3],
      ["wards", 3],
    ],
    [["wards", 13_800_138_000], ["wards"]],
    [["wards", -1.5, "c"], ["wards"]],
    [["__proto__"], []],
  ] as const) {
    const { errors, text } = await ask(withError({ message: "x", path: ["_entities", 0, ...rest] }));
    expect([rest, errors.map(({ path }) => path)]).toEqual([rest, [["village", ...told]]]);
    expect(text).not.toMatch(/zq7|13800138000/);
  }
});

test("a field is one of the schema's, and a sentence one of the hub's", async () => {
  const fieldOf = async (field: unknown): Promise<unknown> =>
    (await ask(withError({ message: "x", extensions: { code: "VALIDATION", field } }))).errors[0]!
      .extensions!["field"];
  expect(await fieldOf("input.village")).toBe("input.village");
  expect(await fieldOf("first")).toBe("first");
  // The caller's own name for a variable.
  expect(await fieldOf("code")).toBe("code");
  for (const field of [MARK, `input.${MARK}`, "first.", "", 1, ["first"], "input.".repeat(100)])
    expect(await fieldOf(field)).toBeUndefined();
  const { message, messageZh } = WRONG_VALUES.CURSOR;
  const known = { message, extensions: { code: "VALIDATION", messageZh: MARK } };
  const { errors, text } = await ask(withError(known));
  expect([errors[0]!.message, errors[0]!.extensions!["messageZh"]]).toEqual([message, messageZh]);
  expect(text).not.toContain(MARK);
});
