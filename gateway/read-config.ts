import { SIGNING_ALGORITHMS, type SigningAlgorithm } from "../shared/crypto/jws.ts";
import { SKEW_SETTING } from "../shared/access/claims.ts";
import { METRICS_TOKEN_SETTING } from "../shared/telemetry/metrics-token.ts";
import { EnvReader } from "../shared/config/env-reader.ts";
import type { ShapeLimits } from "../shared/http/operation-shape.ts";
import { DEPARTMENTS, settingOf } from "../shared/kernel/department.ts";
import { type NumberSetting, ruleOf } from "./operator-settings.ts";
import { extraSubgraphs } from "./supergraph/extra-subgraphs.ts";

/** What the hub's own front ends stay far below. */
const SHAPE: ShapeLimits = {
  depth: 15,
  fields: 800,
  aliases: 100,
  repeats: 20,
  directives: 40,
  directivesOnOne: 4,
  definitions: 60,
};
/** For graphs whose owners know best how deep they are. */
const ANYBODYS_SHAPE: ShapeLimits = {
  depth: 100,
  fields: 20_000,
  aliases: 5000,
  repeats: 500,
  directives: 2000,
  directivesOnOne: 20,
  definitions: 500,
};

/** Everything a gateway process is told from outside. */
export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** The file with the token for `/metrics`; empty for nobody to read them. */
  readonly metricsTokenFile: string;
  readonly isProduction: boolean;
  /** Longest one department may take, milliseconds. */
  readonly departmentTimeLimitMs: number;
  /** Longest a whole request may take, milliseconds. */
  readonly requestTimeLimitMs: number;
  /** Requests to one department under way at once. */
  readonly departmentMostAtOnce: number;
  /** How long it goes on answering after it was told to stop, milliseconds. */
  readonly drainGraceMs: number;
  readonly limits: {
    readonly shape: ShapeLimits;
    /** Objects one operation may bring; null for no limit. */
    readonly cost: number | null;
    readonly rate: { readonly perAddress: number; readonly perPerson: number };
  };
  /** Addresses or networks of load balancers whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Sign-in and the departments' addresses; null when the gateway serves a given supergraph without sign-in. */
  readonly hub: {
    readonly urls: ReadonlyMap<string, string>;
    readonly issuer: string;
    readonly jwksUrl: string;
    readonly audience: string;
    readonly algorithms: readonly SigningAlgorithm[];
    readonly skewSeconds: number;
    readonly privateKeyFile: string;
    readonly supergraphFolder: string;
    /** Folder of the registered schemas, `<subgraph>/schema.graphql`: what belongs to whom. */
    readonly registeredSchemas: string;
    /** How often the departments are asked for a new schema, seconds. */
    readonly pollSeconds: number;
  } | null;
  /** A supergraph file to serve as it is. */
  readonly supergraphFile: string | null;
}

export interface GatewayArguments {
  readonly supergraph?: string | undefined;
  readonly port?: string | undefined;
  readonly "no-auth"?: boolean | undefined;
}

/** @throws ConfigError; Error when sign-in is to be switched off in production or without a supergraph of one's own */
export function readGatewayConfig(env: NodeJS.ProcessEnv, given: GatewayArguments): GatewayConfig {
  const read = new EnvReader({ ...env, ...(given.port !== undefined && { GATEWAY_PORT: given.port }) });
  const isProduction = read.text("NODE_ENV", "development") === "production";
  const noAuth = given["no-auth"] === true;
  if (noAuth && isProduction) throw new Error("--no-auth is refused while NODE_ENV is production.");
  if (noAuth && given.supergraph === undefined)
    throw new Error("--no-auth needs --supergraph FILE: it is for other graphs.");
  const number = (name: NumberSetting): number => read.integer(name, ruleOf(name, isProduction));
  const common = {
    host: read.text("GATEWAY_HOST", "127.0.0.1"),
    port: read.integer("GATEWAY_PORT", { min: 0, max: 65535, fallback: 4000 }),
    logLevel: read.text("LOG_LEVEL", "info"),
    metricsTokenFile: read.text(METRICS_TOKEN_SETTING, ""),
    departmentTimeLimitMs: number("DEPARTMENT_TIME_LIMIT_MS"),
    requestTimeLimitMs: number("REQUEST_TIME_LIMIT_MS"),
    departmentMostAtOnce: number("DEPARTMENT_MOST_AT_ONCE"),
    drainGraceMs: number("DRAIN_GRACE_MS"),
    isProduction,
    supergraphFile: given.supergraph ?? null,
    limits: {
      shape: noAuth ? ANYBODYS_SHAPE : SHAPE,
      cost: noAuth ? null : number("OPERATION_MOST_COST"),
      rate: {
        perAddress: number("REQUESTS_PER_ADDRESS_A_MINUTE"),
        perPerson: number("REQUESTS_PER_PERSON_A_MINUTE"),
      },
    },
    trustedProxies: read
      .text("TRUSTED_PROXIES", "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  };
  const hub = noAuth
    ? null
    : {
        urls: new Map([
          ...DEPARTMENTS.map((name) => [name, read.url(settingOf(name, "URL"))] as const),
          ...extraSubgraphs(read.text("EXTRA_SUBGRAPHS", "")),
        ]),
        issuer: read.url("TOKEN_ISSUER"),
        jwksUrl: read.url("TOKEN_JWKS_URL"),
        audience: read.text("TOKEN_AUDIENCE", "urn:village-election-hub:api"),
        algorithms: asymmetric(read.text("TOKEN_ALGORITHMS", "RS256")),
        skewSeconds: number(SKEW_SETTING),
        privateKeyFile: read.text("GATEWAY_PRIVATE_KEY_FILE"),
        supergraphFolder: read.text("SUPERGRAPH_FOLDER"),
        registeredSchemas: read.text("REGISTERED_SCHEMAS", "subgraphs"),
        pollSeconds: read.integer("SUPERGRAPH_POLL_SECONDS", { min: 1, max: 3600, fallback: 10 }),
      };
  read.finish();
  return { ...common, hub };
}

function asymmetric(list: string): SigningAlgorithm[] {
  return list.split(",").map((name) => {
    const known = SIGNING_ALGORITHMS.find((one) => one === name.trim());
    if (!known) throw new Error("TOKEN_ALGORITHMS names an algorithm that is not allowed.");
    return known;
  });
}
