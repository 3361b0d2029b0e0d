import { createHash, randomBytes } from "node:crypto";
import { DEMO_GRANT, SCRIPT_CLIENT } from "../../dev/identity/provider.ts";
import { hub, post } from "../harness/shared-hub.ts";

/** A browser's way through the development provider: cookies are kept, redirects are followed by hand. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(url, hub.issuer), {
      method: form ? "POST" : "GET",
      headers: { cookie },
      redirect: "manual",
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      this.#cookies.set(name!, value!);
    }
    return response;
  }

  /** Goes on as long as it is sent on to the provider. @returns where it was sent last, or where it stands */
  async follow(from: Response): Promise<string> {
    let response = from;
    for (let url = response.url; ;) {
      const next = response.headers.get("location");
      if (next === null) return url;
      url = new URL(next, hub.issuer).href;
      if (!url.startsWith(hub.issuer)) return url;
      response = await this.go(url);
    }
  }
}

const CALLBACK = `${hub.gatewayUrl}/session/callback`;
const verifier = randomBytes(32).toString("base64url");
const start = {
  client_id: "hub-web",
  response_type: "code",
  scope: "openid hub",
  redirect_uri: CALLBACK,
  state: "state-of-a-test",
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
};
const begin = async (browser: Browser): Promise<string> =>
  browser.follow(await browser.go(`/auth?${new URLSearchParams(start).toString()}`));

test("the client of a web page starts a sign-in, and its code becomes a token that the gateway takes", async () => {
  const browser = new Browser();
  const page = await begin(browser);
  expect(page).toMatch(/\/interaction\/[\w-]+$/);
  const signIn = { prompt: "login", login: "county1-leader", password: "demo" };
  const consent = await browser.follow(await browser.go(page, signIn));
  expect(consent).toMatch(/\/interaction\/[\w-]+$/);
  const back = new URL(await browser.follow(await browser.go(consent, { prompt: "consent" })));
  expect(back.origin + back.pathname).toBe(CALLBACK);
  expect(back.searchParams.get("state")).toBe(start.state);
  const response = await fetch(`${hub.issuer}/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: "hub-web",
      code: back.searchParams.get("code") ?? "",
      redirect_uri: CALLBACK,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  const { data } = await post(
    `${hub.gatewayUrl}/graphql`,
    { query: `{ village(code: "149921001200") { keyVillage { state } } }` },
    { authorization: `Bearer ${token}` },
  );
  expect(data.village.keyVillage.state).toEqual(expect.any(String));
});

test("the page lets in nobody with another password or name", async () => {
  const browser = new Browser();
  const page = await begin(browser);
  for (const [login, password] of [
    ["county1-leader", "another"],
    ["county1-leader", ""],
    ["nobody-of-this-test", "demo"],
    ["constructor", "demo"],
  ] as const)
    expect((await browser.go(page, { prompt: "login", login, password })).status).toBe(401);
});

test("after ten failures an account is not looked at for a minute, by page or by script", async () => {
  const account = "guessed-in-a-test";
  const ask = (): Promise<Response> =>
    fetch(`${hub.issuer}/token`, {
      method: "POST",
      body: new URLSearchParams({ grant_type: DEMO_GRANT, client_id: SCRIPT_CLIENT, account, password: "x" }),
    });
  const statuses: number[] = [];
  for (let i = 0; i < 11; i += 1) statuses.push((await ask()).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
  const refused = await ask();
  const seconds = Number(refused.headers.get("retry-after"));
  expect([seconds > 0, seconds <= 60]).toEqual([true, true]);
  const browser = new Browser();
  const onPage = await browser.go(await begin(browser), {
    prompt: "login",
    login: account,
    password: "demo",
  });
  expect([onPage.status, Number(onPage.headers.get("retry-after")) > 0]).toEqual([429, true]);
});
