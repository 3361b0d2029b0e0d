import { BEGINNING } from "../shared/commands/machine.ts";
import { machinePicture } from "./machine-picture.ts";

test("a picture has every step of a machine, and says which ones stay", () => {
  const steps = {
    begin: { from: BEGINNING, to: "NEW" },
    end: { from: ["NEW", "OLD"], to: "OLD" },
    drop: { from: ["NEW"], to: "OLD" },
    note: { from: ["NEW", "OLD"], to: "same" },
  } as const;
  expect(machinePicture({ state: "state", steps }).split("\n")).toEqual([
    "```mermaid",
    "stateDiagram-v2",
    "  [*] --> NEW: begin",
    "  NEW --> OLD: end, drop",
    "```",
    "",
    "Stays where it is: end, note.",
  ]);
});
