import { SubgraphCalls } from "./request-calls.ts";

test("departments are reported in the order of their names, whichever was done first", async () => {
  const cancellation = { onCancelled: () => () => undefined } as never;
  const context = { assertionFor: null, requestId: "0", cancellation, deadline: Number.POSITIVE_INFINITY };
  const calls = new SubgraphCalls(new Map(), context, () => undefined);
  for (const name of ["petitions", "civil-affairs", "discipline"])
    await calls.send(name, "{}", false).catch(() => undefined);
  expect(Object.keys(calls.reports([]) ?? {})).toEqual(["civil-affairs", "discipline", "petitions"]);
});
