import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Provider } from "oidc-provider";
import type { DemoAccount } from "../demonstration/accounts.ts";
import { FailedTries } from "./failed-tries.ts";

/** Every demonstration account's password. The provider listens on loopback and refuses production. */
export const DEMO_PASSWORD = "demo";
type Middleware = Parameters<Provider["use"]>[0];
const LIMITS = { perAccount: 10, perAddress: 30 } as const;
const LONGEST_FORM = 4096;
const FORM = "application/x-www-form-urlencoded";

/** How a sign-in was met: with the account, refused, or not looked at for so many seconds. */
export type SignIn = { readonly account: DemoAccount | null } | { readonly waitSeconds: number };

/** Checks name and password; failures are counted by account and address. */
export function signInChecker(
  accounts: ReadonlyMap<string, DemoAccount>,
  now: () => number,
): (name: string, password: string, request: IncomingMessage) => SignIn {
  const tries = new FailedTries(LIMITS);
  return (name, password, { socket }) => {
    const address = socket.remoteAddress ?? "";
    const waitSeconds = tries.wait(name, address, now());
    if (waitSeconds > 0) return { waitSeconds };
    const account = accounts.get(name);
    if (account && isPassword(password)) return { account };
    tries.note(name, address, now());
    return { account: null };
  };
}

function isPassword(given: string): boolean {
  const expected = Buffer.from(DEMO_PASSWORD);
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/**
 * Stands before the provider's own development page, which takes any name with any password: looks at both, and hands on the
 * account's opaque id, which tokens carry.
 */
export const checkSignInPage =
  (check: ReturnType<typeof signInChecker>): Middleware =>
  async (context, next) => {
    const isPage = context.method === "POST" && context.path.startsWith("/interaction/");
    if (!isPage || !context.is(FORM)) return next();
    const form = await readForm(context.req);
    if (form === null) return void (context.status = 413);
    const fields = Object.fromEntries(form);
    if (fields["prompt"] === "login") {
      const found = check(fields["login"] ?? "", fields["password"] ?? "", context.req);
      if ("waitSeconds" in found) {
        context.set("retry-after", String(found.waitSeconds));
        return void (context.status = 429);
      }
      if (!found.account) return void (context.status = 401);
      fields["login"] = found.account.actor.subject;
    }
    Object.assign(context.req, { body: fields });
    return next();
  };

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = "";
  for await (const chunk of request) if ((text += String(chunk)).length > LONGEST_FORM) return null;
  return new URLSearchParams(text);
}
