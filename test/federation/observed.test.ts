import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { until } from "../harness/own-house.ts";
import { house, post, tokenOf } from "../harness/shared-house.ts";
import { FULL_VILLAGE, VILLAGE_VIEW } from "../harness/village-view.ts";

const logOf = (office: string): string => readFileSync(join(house.folder, "logs", `${office}.log`), "utf8");

test("one request can be followed through every office, and no value of it is written anywhere", async () => {
  const requestId = `trace-${process.pid}-${Date.now()}`;
  const marker = "149921001299";
  const headers = { authorization: `Bearer ${await tokenOf("county1-leader")}`, "x-request-id": requestId };
  const named = VILLAGE_VIEW.replace(/^\s*query\s+\w*/, "query Observed");
  const url = `${house.gatewayUrl}/graphql`;
  const { data } = await post(url, { query: named, variables: { code: FULL_VILLAGE } }, headers);
  expect(data.village.name).toEqual(expect.any(String));
  await post(url, { query: named, variables: { code: marker } }, headers);
  // Lines are written together: once the last request's are there, all before them are.
  const last = { ...headers, "x-request-id": `${requestId}-last` };
  await post(url, { query: named, variables: { code: FULL_VILLAGE } }, last);
  for (const office of ["gateway", ...DEPARTMENTS]) {
    await until(`${office} has its last line`, () => logOf(office).includes(`"${requestId}-last"`));
    expect(logOf(office)).toContain(`"requestId":"${requestId}"`);
  }

  const metrics = await (await fetch(`${house.gatewayUrl}/metrics`)).text();
  expect(metrics).toMatch(/^hub_operations_total\{operation="Observed",outcome="ok"\} [1-9]/m);
  expect(metrics).toMatch(/^hub_operation_seconds_bucket\{operation="Observed",le="\+Inf"\} [1-9]/m);
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
