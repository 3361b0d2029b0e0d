import { type DemoAccount, demoAccounts } from "../../dev/demonstration/accounts.ts";
import { demoPlaces, SCALES } from "../../dev/demonstration/places.ts";

const API = "urn:village-election-hub:api";
const CLAIMS = [
  { name: "department", multivalued: "false" },
  { name: "duties", multivalued: "true" },
  { name: "level", multivalued: "false" },
  { name: "region", multivalued: "false" },
  { name: "villages", multivalued: "true" },
] as const;

/** Puts a user's attribute into the access token under the claim's name. */
const claimMapper = ({ name, multivalued }: (typeof CLAIMS)[number]) => ({
  name,
  protocol: "openid-connect",
  protocolMapper: "oidc-usermodel-attribute-mapper",
  config: {
    "user.attribute": name,
    "claim.name": name,
    "jsonType.label": "String",
    "access.token.claim": "true",
    multivalued,
  },
});

const audienceMapper = {
  name: "audience",
  protocol: "openid-connect",
  protocolMapper: "oidc-audience-mapper",
  config: { "included.custom.audience": API, "access.token.claim": "true", "id.token.claim": "false" },
};

function userOf({ name, title, actor }: DemoAccount): object {
  return {
    // The subject of the tokens: the same opaque id as on one machine, so that assignments fit.
    id: actor.subject,
    username: name,
    enabled: true,
    attributes: {
      title: [title],
      department: [actor.body],
      duties: [...actor.duties],
      level: [actor.level],
      region: [actor.region],
      ...(actor.villages.length > 0 && { villages: [...actor.villages] }),
    },
    credentials: [{ type: "password", value: "demo", temporary: false }],
  };
}

/** The realm that Keycloak imports: the accounts of the demonstration, with the claims the gateway reads. */
export function keycloakRealm(): object {
  const accounts = demoAccounts(demoPlaces(SCALES.demo, 1).villages);
  return {
    realm: "hub",
    enabled: true,
    sslRequired: "external",
    registrationAllowed: false,
    bruteForceProtected: true,
    accessTokenLifespan: 3600,
    clients: [
      {
        clientId: "hub-web",
        publicClient: true,
        standardFlowEnabled: true,
        directAccessGrantsEnabled: false,
        redirectUris: ["http://127.0.0.1:4000/session/callback"],
        attributes: { "pkce.code.challenge.method": "S256" },
        protocolMappers: [...CLAIMS.map(claimMapper), audienceMapper],
      },
      {
        clientId: "hub-scripts",
        publicClient: true,
        standardFlowEnabled: false,
        directAccessGrantsEnabled: true,
        protocolMappers: [...CLAIMS.map(claimMapper), audienceMapper],
      },
    ],
    users: accounts.map(userOf),
    // Attributes that are not in the profile's schema are dropped otherwise.
    components: {
      "org.keycloak.userprofile.UserProfileProvider": [
        {
          providerId: "declarative-user-profile",
          config: {
            "kc.user.profile.config": [
              JSON.stringify({
                attributes: [{ name: "username" }, { name: "email" }],
                unmanagedAttributePolicy: "ADMIN_VIEW",
              }),
            ],
          },
        },
      ],
    },
  };
}
