import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForClosing } from "../../domain/look-back.ts";
import { lookBackStep } from "./look-back.ts";
import { office } from "./who.ts";

export const closeLookBack = lookBackStep({
  name: "closeLookBack",
  description: "Nothing found is left open. 办结回头看",
  event: "closeLookBack",
  by: office,
  ready: readyForClosing,
  decide: decideStep,
});
