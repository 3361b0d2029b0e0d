import { decideStep } from "../../../../shared/commands/change.ts";
import { lookBackStep } from "./look-back.ts";
import { township } from "./who.ts";

export const startLookBack = lookBackStep({
  name: "startLookBack",
  description: "The township begins. 开始回头看",
  event: "start",
  by: township,
  decide: decideStep,
});
