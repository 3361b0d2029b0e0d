import { SKEW_SETTING, USUAL_SKEW_SECONDS } from "../../shared/access/claims.ts";
import { DEPARTMENTS, type Department, settingOf, snakeName } from "../../shared/kernel/department.ts";
import type { Sized } from "../../shared/runtime/node-flags.ts";
import { METRICS_TOKEN_SETTING } from "../../shared/telemetry/metrics-token.ts";
import { EXPORTS_RULE, EXPORTS_SETTING } from "../../shared/transfers/file-tickets.ts";
import { DATABASE_ROLES, type DatabaseRole, passwordSetting } from "./database-passwords.ts";

/* Over 200 lines: one file is written, and its services are read beside each other. */

/**
 * The many-machines hub as a compose file: one PostgreSQL a department on a network of its own, seven subgraphs, two
 * gateways behind a load balancer, Keycloak, Prometheus and Grafana. Written by a program because seven departments
 * differ in nothing but their name.
 */
const IMAGE = "village-election-hub:0.1.0";
const ISSUER = "http://keycloak:8080/realms/hub";

const url = (department: Department, role: DatabaseRole): string =>
  `postgres://${snakeName(department)}_${role}:\${${passwordSetting(department, role)}:?run npm run deploy:prepare first}@${department}-db:5432/${snakeName(department)}`;

/** The password files of a department's database, which no other container has. */
const passwordSecrets = (department: Department): string[] =>
  ["superuser", ...DATABASE_ROLES].map((role) => `${snakeName(department)}_${role}_password`);

/** How far the clocks of two hosts may differ: one number for all of them. */
const SKEW = `\${${SKEW_SETTING}:-${USUAL_SKEW_SECONDS}}`;

type Flags = (of: Sized) => readonly string[];

const LIMITS = {
  restart: "unless-stopped",
  read_only: true,
  cap_drop: ["ALL"],
  security_opt: ["no-new-privileges:true"],
};

/** A health check with what the image has: Node. */
const healthy = (port: number) => ({
  test: [
    "CMD",
    "node",
    "-e",
    `fetch("http://127.0.0.1:${port}/readyz").then(r=>process.exit(r.ok?0:1),()=>process.exit(1))`,
  ],
  interval: "5s",
  timeout: "3s",
  retries: 12,
});

function departmentServices(department: Department, flags: Flags): Record<string, object> {
  const name = snakeName(department);
  return {
    [`${department}-db`]: {
      image: "postgres:18.4-bookworm",
      // No row's values and no statement in its log.
      command: ["postgres", "-c", "log_error_verbosity=terse", "-c", "log_min_error_statement=panic"],
      environment: {
        DEPARTMENT: name,
        POSTGRES_PASSWORD_FILE: `/run/secrets/${name}_superuser_password`,
        POSTGRES_INITDB_ARGS: "--data-checksums --auth=scram-sha-256",
      },
      secrets: passwordSecrets(department),
      volumes: [
        `${department}-data:/var/lib/postgresql`,
        "./deploy/postgres/provision.sh:/docker-entrypoint-initdb.d/provision.sh:ro",
      ],
      networks: [`${department}-own`],
      healthcheck: {
        test: ["CMD", "pg_isready", "-d", name, "-U", `${name}_app`],
        interval: "3s",
        timeout: "3s",
        retries: 30,
      },
      restart: "unless-stopped",
    },
    [`${department}-prepare`]: {
      image: IMAGE,
      command: [
        "sh",
        "-c",
        `node dist/subgraphs/${department}/main.js migrate && if [ "$$LOAD_DEMO" = true ]; then node dist/dev/demonstration/load-department.js ${department}; fi`,
      ],
      environment: {
        [settingOf(department, "OWNER_URL")]: url(department, "owner"),
        LOAD_DEMO: "${LOAD_DEMO:-true}",
      },
      networks: [`${department}-own`],
      depends_on: { [`${department}-db`]: { condition: "service_healthy" } },
      ...LIMITS,
      restart: "on-failure",
    },
    [department]: {
      image: IMAGE,
      command: ["node", ...flags("department"), `dist/subgraphs/${department}/main.js`],
      environment: {
        [settingOf(department, "DATABASE_URL")]: url(department, "app"),
        [settingOf(department, "HOST")]: "0.0.0.0",
        [settingOf(department, "PORT")]: "4100",
        [settingOf(department, "SECRETS_FILE")]: `/run/secrets/${name}_secrets`,
        DEPARTMENTS_FILE: "/run/secrets/departments",
        GATEWAY_PUBLIC_KEYS_FILE: "/run/secrets/gateway_public_keys",
        [METRICS_TOKEN_SETTING]: "/run/secrets/metrics_token",
        [SKEW_SETTING]: SKEW,
        ...(department === "petitions" && {
          [EXPORTS_SETTING]: `\${${EXPORTS_SETTING}:-${EXPORTS_RULE.fallback}}`,
        }),
      },
      secrets: [`${name}_secrets`, "departments", "gateway_public_keys", "metrics_token"],
      networks: [`${department}-own`, "departments"],
      depends_on: { [`${department}-prepare`]: { condition: "service_completed_successfully" } },
      healthcheck: healthy(4100),
      ...LIMITS,
    },
  };
}

function gatewayService(number: number, flags: Flags): object {
  return {
    image: IMAGE,
    command: ["node", ...flags("gateway"), "dist/gateway/main.js"],
    environment: {
      ...Object.fromEntries(DEPARTMENTS.map((one) => [settingOf(one, "URL"), `http://${one}:4100/graphql`])),
      GATEWAY_HOST: "0.0.0.0",
      GATEWAY_PORT: "4000",
      GATEWAY_PRIVATE_KEY_FILE: "/run/secrets/gateway_private_key",
      [METRICS_TOKEN_SETTING]: "/run/secrets/metrics_token",
      // The load balancer stands on a network of this host; nobody else reaches a gateway.
      TRUSTED_PROXIES: "uniquelocal",
      SUPERGRAPH_FOLDER: "/var/lib/supergraph",
      TOKEN_ISSUER: ISSUER,
      [SKEW_SETTING]: SKEW,
      TOKEN_JWKS_URL: `${ISSUER}/protocol/openid-connect/certs`,
    },
    secrets: ["gateway_private_key", "metrics_token"],
    volumes: [`gateway-${number}-supergraph:/var/lib/supergraph`],
    networks: ["departments", "edge"],
    depends_on: { keycloak: { condition: "service_started" } },
    healthcheck: healthy(4000),
    ...LIMITS,
  };
}

/** @param flags what Node is told when it runs a gateway or a department */
export function composeFile(flags: Flags): object {
  const departments = Object.assign(
    {},
    ...DEPARTMENTS.map((department) => departmentServices(department, flags)),
  ) as Record<string, object>;
  return {
    services: {
      image: {
        build: { context: ".", dockerfile: "deploy/Dockerfile" },
        image: IMAGE,
        command: ["true"],
        restart: "no",
      },
      ...departments,
      "gateway-1": gatewayService(1, flags),
      "gateway-2": gatewayService(2, flags),
      "load-balancer": {
        image: "nginx:1.29-alpine",
        volumes: ["./deploy/load-balancer/nginx.conf:/etc/nginx/nginx.conf:ro"],
        ports: ["127.0.0.1:4000:8080"],
        networks: ["edge", "departments"],
        depends_on: {
          "gateway-1": { condition: "service_healthy" },
          "gateway-2": { condition: "service_healthy" },
        },
        restart: "unless-stopped",
      },
      keycloak: {
        image: "quay.io/keycloak/keycloak:26.4",
        command: ["start-dev", "--import-realm", "--hostname=http://keycloak:8080"],
        environment: {
          KC_BOOTSTRAP_ADMIN_USERNAME: "admin",
          KC_BOOTSTRAP_ADMIN_PASSWORD: "${KEYCLOAK_PASSWORD:?run npm run deploy:prepare first}",
        },
        volumes: ["./deploy/keycloak/realm.json:/opt/keycloak/data/import/realm.json:ro"],
        ports: ["127.0.0.1:4001:8080"],
        networks: ["edge"],
        restart: "unless-stopped",
      },
      prometheus: {
        image: "prom/prometheus:v3.7.3",
        volumes: ["./deploy/prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro"],
        secrets: ["metrics_token"],
        networks: ["departments", "edge"],
        restart: "unless-stopped",
      },
      grafana: {
        image: "grafana/grafana:12.3.0",
        environment: { GF_SECURITY_ADMIN_PASSWORD: "${GRAFANA_PASSWORD:?run npm run deploy:prepare first}" },
        volumes: ["./deploy/grafana/datasource.yml:/etc/grafana/provisioning/datasources/datasource.yml:ro"],
        ports: ["127.0.0.1:3000:3000"],
        networks: ["edge"],
        restart: "unless-stopped",
      },
    },
    networks: {
      ...Object.fromEntries(DEPARTMENTS.map((one) => [`${one}-own`, { internal: true }])),
      departments: { internal: true },
      edge: {},
    },
    volumes: {
      ...Object.fromEntries(DEPARTMENTS.map((one) => [`${one}-data`, {}])),
      "gateway-1-supergraph": {},
      "gateway-2-supergraph": {},
    },
    secrets: {
      ...Object.fromEntries(
        DEPARTMENTS.map((one) => [
          `${snakeName(one)}_secrets`,
          { file: `./deploy/secrets/${one}.secrets.json` },
        ]),
      ),
      departments: { file: "./deploy/secrets/departments.json" },
      ...Object.fromEntries(
        DEPARTMENTS.flatMap(passwordSecrets).map((one) => [one, { file: `./deploy/secrets/${one}` }]),
      ),
      gateway_private_key: { file: "./deploy/secrets/gateway.private.json" },
      metrics_token: { file: "./deploy/secrets/metrics.token" },
      gateway_public_keys: { file: "./deploy/secrets/gateway.public.json" },
    },
  };
}
