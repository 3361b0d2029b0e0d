import type { FastifyInstance } from "fastify";
import { GRAPHQL_PATH } from "../../shared/http/read-request.ts";
import { HubError } from "../../shared/kernel/hub-error.ts";
import { rateLimits, type RateLimits } from "./rate-limits.ts";
import type { VerifyBearer } from "./bearer.ts";

/** Nobody reaches GraphQL unknown: the token is checked before a byte of the document is looked at. */
export async function requireSignIn(
  app: FastifyInstance,
  verifyBearer: VerifyBearer,
  limits: RateLimits,
): Promise<void> {
  const rate = await rateLimits(app, limits);
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.url !== GRAPHQL_PATH) return;
    if (!(await rate.ofAddress(request, reply))) return;
    try {
      request.actor = await verifyBearer(request.headers.authorization);
    } catch (thrown) {
      if (!(thrown instanceof HubError)) throw thrown;
      const { code } = thrown;
      if (code === "UNAUTHENTICATED") void reply.header("www-authenticate", "Bearer");
      return reply.code(code === "UNAUTHENTICATED" ? 401 : 503).send({ errors: [thrown.told] });
    }
    await rate.ofPerson(request, reply);
  });
}
