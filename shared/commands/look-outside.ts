import type { CommandContext } from "./context.ts";
import type { Look } from "./define-command.ts";

/** Where a load looks outside any transaction: what is asked and what is shown, with no command ordered. */
export function lookOutside({ db, viewer, runtime }: CommandContext): Look<never> {
  const { recusalToken, registers, certificate } = runtime;
  return { read: db.read, viewer, input: null, registers, certificate, recusalToken };
}
