import type { Refusal } from "../kernel/refusal.ts";
import type { SubgraphContext } from "../runtime/context.ts";
import { type CommandRefusal, toCommandRefusal } from "./command-refusal.ts";

/** A refusal as the person gets it, with the article in force today. */
export async function refused(
  { runtime, clock }: SubgraphContext,
  refusal: Refusal,
): Promise<CommandRefusal> {
  return toCommandRefusal(refusal, await runtime.lawBook.current(), clock.today());
}
