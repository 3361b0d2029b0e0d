import { composeSupergraph } from "../../supergraph/compose.ts";
import { makePlanner, PlanningFailed } from "./planner.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;
const part = (name: string, sdl: string) => ({ name, url: `http://${name}.test/`, sdl: `${LINK}\n${sdl}` });
const supergraph = composeSupergraph([
  part(
    "feed",
    `type Query { feed: [Entry!]! } union Entry = Post | Note type Post { author: User } type Note { author: User }
     type User @key(fields: "id") { id: ID! }`,
  ),
  part("users", `type User @key(fields: "id") { id: ID! label(long: Boolean!): String }`),
]);
/** One name for two things under two types, as clients' documents have it: native code that meets it ends its process. */
const DEADLY = `{ feed { ... on Post { author { label(long: true) } } ... on Note { author { label(long: false) } } } }`;
const FINE = "{ feed { __typename } }";

test("an operation that ends the planner is refused, and the next one is planned", async () => {
  const { plan } = makePlanner(supergraph, 10_000);
  const [before, deadly, after] = await Promise.allSettled([
    plan(FINE, undefined),
    plan(DEADLY, undefined),
    plan(FINE, undefined),
  ]);
  expect([before.status, after.status]).toEqual(["fulfilled", "fulfilled"]);
  // Should a later planner survive it, this test has lost its example and wants another.
  expect(deadly.status).toBe("rejected");
  expect((deadly as PromiseRejectedResult).reason).toBeInstanceOf(PlanningFailed);
});

test("an operation that is not planned in time is given up, and the next one is planned", async () => {
  const { plan } = makePlanner(supergraph, 1);
  await expect(plan(FINE, undefined)).rejects.toBeInstanceOf(PlanningFailed);
  const patient = makePlanner(supergraph, 10_000);
  await expect(patient.plan(FINE, undefined)).resolves.toMatchObject({ kind: "QueryPlan" });
  await expect(patient.plan("{ nonsense }", undefined)).rejects.toBeInstanceOf(PlanningFailed);
});
