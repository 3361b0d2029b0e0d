/** A department in plain Apollo: nothing of this repository's code, only what it has agreed on with the gateway. */
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { GraphQLError, parse } from "graphql";
import { createLocalJWKSet, jwtVerify } from "jose";

const keys = createLocalJWKSet(JSON.parse(readFileSync(process.env.GATEWAY_PUBLIC_KEYS_FILE, "utf8")));
const WORD = {
  algorithms: ["EdDSA"],
  typ: "hub-assertion+jwt",
  issuer: "urn:village-election-hub:gateway",
  audience: "urn:village-election-hub:department:health",
  requiredClaims: ["sub", "department", "duties", "level", "region", "iat", "exp"],
  maxTokenAge: 60,
  clockTolerance: 5,
};

/** Who asks, by the gateway's word. Anything but a valid one for this department is nobody. */
async function whoAsks(authorization = "") {
  const [, word = ""] = /^Bearer (\S{1,4096})$/.exec(authorization) ?? [];
  const { payload } = await jwtVerify(word, keys, WORD).catch(() => {
    throw new GraphQLError("Sign in.", { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
  });
  return payload;
}

/** A code's digits by level; who was given villages reads those and no others. */
const DIGITS = { P: 2, C: 4, K: 6, T: 9, V: 12 };
const reaches = ({ level, region, villages }, code) =>
  villages ? villages.includes(code) : code.startsWith(region.slice(0, DIGITS[level]));

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar RegionCode
  type Village @key(fields: "code") { code: RegionCode! "Clinics that serve it. 卫生院" clinics: Int }
`);
const CLINICS = { 149921001200: 2 };
const clinics = ({ code }, _arguments, person) => (reaches(person, code) ? CLINICS[code] : null);
const schema = buildSubgraphSchema([{ typeDefs, resolvers: { Village: { clinics } } }]);
// Its answers carry what was asked and no report about it.
const plugins = [ApolloServerPluginInlineTraceDisabled()];
const server = new ApolloServer({ schema, plugins, includeStacktraceInErrorResponses: false });
const listen = { host: "127.0.0.1", port: Number(process.env.PORT ?? 0) };
const context = ({ req }) => whoAsks(req.headers.authorization);
process.stdout.write(`${(await startStandaloneServer(server, { listen, context })).url}\n`);
