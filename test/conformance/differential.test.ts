import * as fc from "fast-check";
import { Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { generatedGraph } from "../harness/generated-graph.ts";
import { randomOperation } from "../harness/random-operation.ts";

const RUNS = 2000;
/** The same every time, so that a change is what made it fail; `DIFFERENTIAL_SEED=… npm test` tries others. */
const SEED = Number(process.env["DIFFERENTIAL_SEED"] ?? 20_261_122);

test(`joined and merged, ${RUNS} random operations are answered alike, order of fields included (seed ${SEED})`, async () => {
  const graph = generatedGraph();
  let asked = 0;
  let withErrors = 0;
  let largest = 0;
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const { source, variables } = randomOperation(graph.schema, draw);
      const document = parse(source);
      fc.pre(validate(graph.schema, document).length === 0);
      const operation = document.definitions.find(
        (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
      )!;
      const given = { document, operation };
      const [joined, merged] = await Promise.all([
        graph.joined(given, variables),
        graph.merged(given, variables),
      ]);
      expect(`${source}\n${JSON.stringify(joined.data)}`).toBe(`${source}\n${JSON.stringify(merged.data)}`);
      // Both tell of an error, or neither does.
      expect(`${source}\n${joined.errors.length > 0}`).toBe(`${source}\n${Boolean(merged.errors?.length)}`);
      asked += 1;
      withErrors += merged.errors?.length ? 1 : 0;
      largest = Math.max(largest, JSON.stringify(merged.data).length);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // The operations say something: many break somewhere, and answers are not all small.
  expect(asked).toBeGreaterThanOrEqual(RUNS);
  expect(withErrors).toBeGreaterThan(RUNS / 20);
  expect(largest).toBeGreaterThan(1500);
});
