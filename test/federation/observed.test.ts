import { type JsonWebKey, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OperationDefinitionNode, parse } from "graphql";
import { Client } from "pg";
import { actorFromClaims } from "../../shared/kernel/actor.ts";
import { assertionSigner } from "../../shared/access/assertion.ts";
import { operationLabel } from "../../shared/http/operation-label.ts";
import { systemClock } from "../../shared/kernel/clock.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { databaseOf } from "../harness/databases.ts";
import { until } from "../harness/own-hub.ts";
import { hub, metricsAt, post, tokenOf } from "../harness/shared-hub.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

const logOf = (service: string): string => readFileSync(join(hub.folder, "logs", `${service}.log`), "utf8");
const labelOf = (query: string): string => {
  const document = parse(query);
  return operationLabel(document, document.definitions[0] as OperationDefinitionNode);
};
const url = `${hub.gatewayUrl}/graphql`;

/** Asks for a view once more: lines are written together, and once this request's are there, all before them are. */
async function everyLineIsWritten(headers: Record<string, string>): Promise<void> {
  const last = randomUUID();
  const asked = { query: VILLAGE_VIEW, variables: { code: FULL_VILLAGE } };
  await post(url, asked, { ...headers, "x-request-id": last });
  for (const service of ["gateway", ...DEPARTMENTS])
    await until(`${service} has its last line`, () => logOf(service).includes(`"${last}"`));
}

test("one request can be followed through every department, and no value of it is written anywhere", async () => {
  const requestId = randomUUID();
  const marker = "149921001299";
  const headers = { authorization: `Bearer ${await tokenOf("county1-leader")}`, "x-request-id": requestId };
  const named = VILLAGE_VIEW.replace(/^\s*query\s+\w*/, "query Observed");
  const { data } = await post(url, { query: named, variables: { code: FULL_VILLAGE } }, headers);
  expect(data.village.name).toEqual(expect.any(String));
  await post(url, { query: named, variables: { code: marker } }, headers);
  await everyLineIsWritten(headers);
  for (const service of ["gateway", ...DEPARTMENTS])
    expect(logOf(service)).toContain(`"requestId":"${requestId}"`);
  const label = labelOf(named);
  expect(logOf("gateway")).toContain(`"requestId":"${requestId}","operation":"${label}"`);

  const metrics = await metricsAt(hub.gatewayUrl);
  expect(metrics).toMatch(
    new RegExp(`^hub_operations_total\\{operation="${label}",outcome="ok"\\} [1-9]`, "m"),
  );
  expect(metrics).toMatch(
    new RegExp(`^hub_operation_seconds_bucket\\{operation="${label}",le="\\+Inf"\\} [1-9]`, "m"),
  );
  for (const name of DEPARTMENTS) {
    expect(metrics).toMatch(
      new RegExp(`^hub_department_fetches_total\\{department="${name}",outcome="OK"\\} [1-9]`, "m"),
    );
    expect(metrics).toMatch(
      new RegExp(`^hub_department_fetch_seconds_count\\{department="${name}"\\} [1-9]`, "m"),
    );
    expect(metrics).toContain(`hub_department_breaker_state{department="${name}"} 0`);
    expect(metrics).toMatch(new RegExp(`^hub_department_retries_total\\{department="${name}"\\} \\d`, "m"));
  }
  for (const text of [metrics, ...["gateway", ...DEPARTMENTS].map(logOf)]) {
    expect(text).not.toContain(marker);
    expect(text).not.toContain(FULL_VILLAGE);
  }
});

test("no word that a caller chose is in a log, a metric or the audit", async () => {
  const words = /zhang|13800138000|149921199001011234/i;
  const token = await tokenOf("county1-petitions");
  const bearer = { authorization: `Bearer ${token}` };
  const query = `query Zhang_San_13800138000($zhangSan: RegionCode!, $z13800138000: ReadPurpose!) {
    zhangSan: petitionCases(region: $zhangSan, purpose: $z13800138000) { edges { node { ...Zhang } } }
    village(code: "149921199001011234") { zhangSan: name }
  } fragment Zhang on PetitionCase { zhang: id petitionNo }`;
  const variables = { zhangSan: "149921000000", z13800138000: "HANDLING" };
  const bodies = [
    { query, variables },
    { query, variables, operationName: "Zhang_San_13800138000" },
    { query, variables, operationName: "Zhang_San_149921199001011234" },
    { query: "query Zhang_San_13800138000 { zhangSan }" },
    { query: "query Zhang_San_13800138000 {" },
  ];
  const ids = ["zhang-san", "zhang.san_13800138000", "13800138000", "149921199001011234"];
  const claims = JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as object;
  const key = JSON.parse(
    readFileSync(join(hub.folder, "keys", "gateway.private.json"), "utf8"),
  ) as JsonWebKey;
  const assertionFor = assertionSigner(key, systemClock)(actorFromClaims(claims as never)!);
  for (const id of ids) {
    for (const body of bodies) {
      await post(url, body, { ...bearer, "x-request-id": id });
      for (const department of DEPARTMENTS) {
        const authorization = `Bearer ${assertionFor(department)}`;
        await post(hub.subgraphUrls[department], body, { authorization, "x-request-id": id });
      }
    }
  }
  // Asked for as it should be, the same is answered, and read on record.
  const id = randomUUID();
  const { data } = await post(url, bodies[0], { ...bearer, "x-request-id": id });
  expect(data.zhangSan.edges.length).toBeGreaterThan(0);
  await everyLineIsWritten(bearer);

  for (const service of ["gateway", ...DEPARTMENTS]) expect(logOf(service)).not.toMatch(words);
  for (const address of [hub.gatewayUrl, ...Object.values(hub.subgraphUrls)])
    expect(await metricsAt(address)).not.toMatch(words);
  for (const department of DEPARTMENTS) {
    const db = new Client({ connectionString: databaseOf(department).ownerUrl });
    await db.connect();
    const { rows } = await db.query<{ line: string }>("select e::text as line from audit_entry e");
    await db.end();
    for (const { line } of rows) expect(line).not.toMatch(words);
    if (department === "petitions") expect(rows.some(({ line }) => line.includes(id))).toBe(true);
  }
});

test("a department's metrics count its records as a whole, in fives", async () => {
  const db = new Client({ connectionString: databaseOf("petitions").ownerUrl });
  await db.connect();
  const { rows } = await db.query<Record<string, number>>(
    `select count(*) filter (where ledger_state <> 'CANCELLED')::int as hub_petitions_open_cases,
      count(*) filter (where ledger_state <> 'CANCELLED' and due_on < $1::date)::int as hub_petitions_overdue_cases,
      (select sum(last_no)::int from registration_counter) as hub_petitions_registered_total from petition_case`,
    [systemClock.today()],
  );
  await db.end();
  const lines = (await metricsAt(hub.subgraphUrls.petitions)).split("\n");
  const counted = Object.entries(rows[0]!);
  for (const [name, count] of counted) {
    expect([name, count > 5]).toEqual([name, true]);
    expect(lines.filter((line) => line.startsWith(name))).toEqual([
      `${name}{department="petitions"} ${Math.ceil(count / 5) * 5}`,
    ]);
  }
  // At least one of them is not a multiple of five by itself: they are not shown as they are.
  expect(counted.some(([, count]) => count % 5 !== 0)).toBe(true);
  for (const department of DEPARTMENTS) {
    const text = await metricsAt(hub.subgraphUrls[department]);
    expect(text).toMatch(
      new RegExp(`^hub_transfer_oldest_seconds\\{department="${department}"\\} \\d+$`, "m"),
    );
    expect(text.includes("hub_petitions_")).toBe(department === "petitions");
  }
});

test("operations that nobody has asked before push out none that comes often, and what fits no schema has no label", async () => {
  const headers = { authorization: `Bearer ${await tokenOf("county1-leader")}` };
  const variables = { code: FULL_VILLAGE };
  for (let i = 0; i < 3; i += 1) await post(url, { query: VILLAGE_VIEW, variables }, headers);
  const labels = async (): Promise<string[]> =>
    [
      ...(await metricsAt(hub.gatewayUrl)).matchAll(/^hub_operation_seconds_count\{operation="(\w+)"\}/gm),
    ].map(([, label]) => label!);
  const before = await labels();
  for (let i = 0; i < 20; i += 1)
    await post(url, { query: `{ village(code: "${FULL_VILLAGE}") { nothing${i} } }` }, headers);
  expect(new Set([...before, "none"])).toEqual(new Set([...(await labels()), "none"]));
  const fields = ["code", "name", "kind", "registeredPopulation", "__typename", "election { stage }"];
  const strange = Array.from({ length: 2 ** fields.length - 1 }, (_, i) =>
    fields.filter((_field, at) => ((i + 1) >> at) % 2 === 1).join(" "),
  ).flatMap((some) =>
    ["", "township { code }", "township { name }", "township { code name }"].map(
      (more) => `{ village(code: "${FULL_VILLAGE}") { ${some} ${more} } }`,
    ),
  );
  expect(new Set(strange.map(labelOf)).size).toBe(252);
  for (const query of strange) expect((await post(url, { query }, headers)).status).toBe(200);
  const after = await labels();
  expect(after).toContain(labelOf(VILLAGE_VIEW));
  expect(after).toContain(labelOf(strange.at(-1)!));
  // Two hundred, and all others as one.
  expect(after.length).toBe(201);
  expect(after).toContain("other");
});
