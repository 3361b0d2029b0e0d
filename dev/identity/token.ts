import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { API, DEMO_GRANT, SCRIPT_CLIENT } from "./provider.ts";
import { DEMO_PASSWORD } from "./sign-in.ts";

/** Asks the development provider for an account's access token. @throws Error with a sentence for the person */
export async function fetchToken(issuer: string, account: string): Promise<string> {
  const form = {
    grant_type: DEMO_GRANT,
    client_id: SCRIPT_CLIENT,
    account,
    password: DEMO_PASSWORD,
    resource: API,
  };
  let response: Response;
  try {
    response = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams(form) });
  } catch (thrown) {
    throw new Error(`The identity provider does not answer at ${issuer}. Is the hub running?`, {
      cause: thrown,
    });
  }
  const body = (await response.json()) as { access_token?: string };
  if (!body.access_token) throw new Error("There is no such demonstration account. `npm start` lists them.");
  return body.access_token;
}

/** The provider of the hub that runs on this machine, whatever its port. */
function runningIssuer(): string {
  const folder = process.env["HUB_FOLDER"] ?? join(import.meta.dirname, "..", "..", "..", ".hub");
  try {
    return (JSON.parse(readFileSync(join(folder, "running.json"), "utf8")) as { issuer: string }).issuer;
  } catch {
    return "http://127.0.0.1:4001";
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { account: { type: "string" }, issuer: { type: "string" } } });
  const issuer = values.issuer ?? process.env["TOKEN_ISSUER"] ?? runningIssuer();
  try {
    if (!values.account) throw new Error("usage: npm run --silent token -- --account county1-leader");
    process.stdout.write(`${await fetchToken(issuer, values.account)}\n`);
  } catch (thrown) {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    process.exitCode = 1;
  }
}
