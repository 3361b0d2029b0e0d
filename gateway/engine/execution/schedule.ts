import type { CompiledPlan } from "../planning/compile-plan.ts";
import type { Step } from "../planning/fetch-step.ts";

/**
 * Runs the steps of a plan, each as soon as those it depends on are done and no later: a slow subgraph holds up only
 * what needs its response. `run` must not reject; the promise resolves when every step has ended.
 */
export function runSteps(
  { steps, dependents }: CompiledPlan,
  run: (step: Step) => Promise<void>,
): Promise<void> {
  if (steps.length === 0) return Promise.resolve();
  const waitsFor = steps.map((step) => step.dependsOn.length);
  let left = steps.length;
  return new Promise((resolve, reject) => {
    const start = (index: number): void => {
      const step = steps[index];
      if (!step) return;
      run(step).then(() => {
        left -= 1;
        if (left === 0) return resolve();
        for (const next of dependents[index] ?? []) {
          waitsFor[next] = (waitsFor[next] ?? 1) - 1;
          if (waitsFor[next] === 0) start(next);
        }
      }, reject);
    };
    // Collected before anything starts: a step without a request to make may end at once.
    const ready = waitsFor.flatMap((count, index) => (count === 0 ? [index] : []));
    for (const index of ready) start(index);
  });
}
