import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { errorBody } from "../../shared/kernel/public-error.ts";
import { metricsReaders } from "../../shared/telemetry/metrics-token.ts";
import { hub, metricsAt, tokenOf } from "../harness/shared-hub.ts";

const tokenFile = join(hub.folder, "keys", "metrics.token");
const PLACES = [
  ["gateway", hub.gatewayUrl],
  ...DEPARTMENTS.map((one) => [one, hub.subgraphUrls[one]] as const),
] as const;

test.each(PLACES)("the metrics of %s are read with the token alone", async (_name, address) => {
  const token = readFileSync(tokenFile, "utf8");
  const person = await tokenOf("county1-leader");
  for (const authorization of [
    undefined,
    "",
    "Bearer ",
    token,
    `Basic ${token}`,
    `Bearer ${token.slice(1)}`,
    `Bearer ${token}A`,
    `Bearer ${person}`,
  ]) {
    const headers = authorization === undefined ? {} : { authorization };
    const response = await fetch(new URL("/metrics", address), { headers });
    expect([authorization, response.status, response.headers.get("www-authenticate")]).toEqual([
      authorization,
      401,
      "Bearer",
    ]);
    expect(await response.json()).toEqual(errorBody("UNAUTHENTICATED"));
  }
  expect(await metricsAt(address)).toContain("process_cpu_seconds_total");
});

test("the token is its owner's to read; without one nobody reads, and one that is none ends the start", () => {
  expect(statSync(tokenFile).mode & 0o777).toBe(0o600);
  expect(metricsReaders("")("Bearer undefined")).toBe(false);
  expect(metricsReaders("")("Bearer ")).toBe(false);
  const folder = mkdtempSync(join(tmpdir(), "hub-metrics-"));
  const file = join(folder, "token");
  expect(() => metricsReaders(file)).toThrow("ENOENT");
  for (const text of ["", "\n", "short", "x".repeat(513)]) {
    writeFileSync(file, text);
    expect(() => metricsReaders(file)).toThrow("has no token");
  }
  writeFileSync(file, "sixteen-letters-\n");
  expect(metricsReaders(file)("Bearer sixteen-letters-")).toBe(true);
  rmSync(folder, { recursive: true });
});
