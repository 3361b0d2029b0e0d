import { auditServer } from "graphql-http";
import { hub, tokenOf } from "../harness/shared-hub.ts";

/**
 * The audit of the GraphQL over HTTP specification's own reference library, for both media types, against the running
 * gateway, signed in. A notice is what the specification leaves to the server ("MAY"): GET is refused here, by decision.
 */
test("GraphQL over HTTP holds without an error or a warning", async () => {
  const authorization = `Bearer ${await tokenOf("county1-leader")}`;
  const results = await auditServer({
    url: `${hub.gatewayUrl}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } }),
  });
  const bad = results.flatMap((one) =>
    one.status === "ok" || one.status === "notice" ? [] : [`${one.status}: ${one.name}: ${one.reason}`],
  );
  expect(bad).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});
