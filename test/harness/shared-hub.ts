import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Department } from "../../shared/kernel/department.ts";
import { fetchToken } from "../../dev/identity/token.ts";

/** The hub that all reading tests share. */
export interface SharedHub {
  readonly gatewayUrl: string;
  readonly issuer: string;
  readonly subgraphUrls: Readonly<Record<Department, string>>;
  readonly superuserUrl: string;
  readonly folder: string;
  /** Of every process by its name: the departments, `gateway`, `identity`. */
  readonly pids: Readonly<Record<string, number>>;
}

export const hub = JSON.parse(process.env["TEST_HUB"] ?? "{}") as SharedHub;

export interface GraphQLAnswer {
  readonly status: number;
  readonly text: string;
  // A test reads into an answer of any shape; a wrong path is a failing assertion.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
  readonly extensions: {
    departments?: Record<string, { status: string; ms: number; restricted?: string[] }>;
  };
}

const tokens = new Map<string, Promise<string>>();

/** A demonstration account's access token, fetched once. */
export function tokenOf(account: string): Promise<string> {
  const known = tokens.get(account) ?? fetchToken(hub.issuer, account);
  tokens.set(account, known);
  return known;
}

/** Asks the gateway as an account. */
export async function ask(account: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  return post(
    `${hub.gatewayUrl}/graphql`,
    { query, variables },
    { authorization: `Bearer ${await tokenOf(account)}` },
  );
}

/** Posts a body, as JSON unless it is text already, and reads whatever comes back. */
export async function post(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<GraphQLAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  let parsed: Record<string, unknown> = {};
  try {
    parsed = JSON.parse(text) as Record<string, unknown>;
  } catch {
    // Not JSON: the text alone is looked at.
  }
  const answer: GraphQLAnswer = {
    status: response.status,
    text,
    data: parsed["data"],
    errors: [],
    extensions: {},
    ...parsed,
  };
  return answer;
}

/** What a process of the hub counts, for whoever has the token. */
export async function metricsAt(address: string, folder = hub.folder): Promise<string> {
  const authorization = `Bearer ${readFileSync(join(folder, "keys", "metrics.token"), "utf8")}`;
  return (await fetch(new URL("/metrics", address), { headers: { authorization } })).text();
}

/** SQL statements a department's process has sent for requests so far, from its own counter. */
export const statementsOf = (department: Department): Promise<number> =>
  statementsAt(hub.subgraphUrls[department]);

/** The same of a process by its address. */
export async function statementsAt(subgraphUrl: string, folder = hub.folder): Promise<number> {
  const line = (await metricsAt(subgraphUrl, folder))
    .split("\n")
    .find((one) => one.startsWith("hub_db_statements_total{") && one.includes('for="requests"'));
  return Number(line?.split(" ").at(-1));
}
