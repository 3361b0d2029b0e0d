import type { Refusal } from "../errors/refusal.ts";
import type { SubgraphContext } from "./context.ts";
import { type DeedRefusal, toDeedRefusal } from "./deed-refusal.ts";

/** A refusal as the person gets it, with the article in force today. */
export async function refused({ office, clock }: SubgraphContext, refusal: Refusal): Promise<DeedRefusal> {
  return toDeedRefusal(refusal, await office.lawBook.current(), clock.today());
}
