import type { JWK } from "jose";
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from "oidc-provider";
import type { DemoAccount } from "../demonstration/accounts.ts";
import { tokenClaims } from "./accounts.ts";
import { checkSignInPage, signInChecker } from "./sign-in.ts";

/** The resource that access tokens are for: the hub's API. */
export const API = "urn:village-election-hub:api";
/** How a script gets a token for a demonstration account, without a browser. Development only. */
export const DEMO_GRANT = "urn:village-election-hub:grant:demo-account";
export const SCRIPT_CLIENT = "hub-scripts";

const TOKEN_SECONDS = 3600;

export interface ProviderOptions {
  readonly issuer: string;
  /** A private RS256 key. */
  readonly signingKey: JWK;
  readonly cookieSecret: string;
  /** The gateway's address, for the redirect of its sign-in. */
  readonly gatewayUrl: string;
  readonly accounts: ReadonlyMap<string, DemoAccount>;
}

/**
 * A development OpenID Connect provider (OpenID Connect Core 1.0) with the demonstration accounts. Access tokens are
 * JWTs (RFC 9068) for the hub's API, signed RS256, good for an hour.
 */
export function developmentProvider(options: ProviderOptions): Provider {
  const bySubject = new Map(
    [...options.accounts.values()].map((account) => [account.actor.subject, account]),
  );
  const resource = {
    scope: "hub",
    audience: API,
    accessTokenFormat: "jwt",
    accessTokenTTL: TOKEN_SECONDS,
    jwt: { sign: { alg: "RS256" } },
  } as const;
  const configuration: Configuration = {
    jwks: { keys: [{ ...options.signingKey, use: "sig", alg: "RS256" }] },
    cookies: { keys: [options.cookieSecret] },
    scopes: ["openid", "hub"],
    ttl: {
      AccessToken: TOKEN_SECONDS,
      IdToken: TOKEN_SECONDS,
      Session: 8 * 3600,
      Interaction: 600,
      Grant: 8 * 3600,
    },
    clients: [
      {
        client_id: "hub-web",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        redirect_uris: [`${options.gatewayUrl}/session/callback`],
        id_token_signed_response_alg: "RS256",
      },
      {
        client_id: SCRIPT_CLIENT,
        token_endpoint_auth_method: "none",
        grant_types: [DEMO_GRANT],
        response_types: [],
        redirect_uris: [],
        id_token_signed_response_alg: "RS256",
      },
    ],
    features: {
      devInteractions: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, indicator) => {
          if (indicator !== API) throw new errors.InvalidTarget();
          return resource;
        },
      },
    },
    extraTokenClaims: (_context, token) => {
      const account = "accountId" in token ? bySubject.get(token.accountId) : undefined;
      return account && tokenClaims(account);
    },
    findAccount: (_context, id) => {
      const account = bySubject.get(id);
      if (!account) return undefined;
      return { accountId: account.actor.subject, claims: () => ({ sub: account.actor.subject }) };
    },
  };
  const provider = new Provider(options.issuer, configuration);
  const check = signInChecker(options.accounts, () => performance.now());
  provider.use(checkSignInPage(check));
  provider.registerGrantType(DEMO_GRANT, demoGrant(provider, check, resource), ["account", "password"]);
  return provider;
}

function demoGrant(provider: Provider, check: ReturnType<typeof signInChecker>, resource: object) {
  return async (context: KoaContextWithOIDC): Promise<void> => {
    const { client, params } = context.oidc;
    if (!client) throw new errors.InvalidClient();
    const found = check(String(params?.["account"]), String(params?.["password"]), context.req);
    if ("waitSeconds" in found) {
      context.set("retry-after", String(found.waitSeconds));
      context.status = 429;
      context.body = { error: "temporarily_unavailable", error_description: "too many failed tries" };
      return;
    }
    const { account } = found;
    if (!account) throw new errors.InvalidGrant("no such account or password");
    const { AccessToken, ResourceServer } = provider as unknown as {
      AccessToken: new (values: object) => {
        save(): Promise<string>;
        resourceServer: unknown;
        scope: string;
      };
      ResourceServer: new (identifier: string, info: object) => unknown;
    };
    const token = new AccessToken({ client, accountId: account.actor.subject, gty: DEMO_GRANT });
    token.resourceServer = new ResourceServer(API, resource);
    token.scope = "hub";
    context.body = {
      access_token: await token.save(),
      token_type: "Bearer",
      expires_in: TOKEN_SECONDS,
      scope: "hub",
    };
  };
}
