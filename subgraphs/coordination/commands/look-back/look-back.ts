import { type Command, defineCommand, type Given } from "../../../../shared/commands/define-command.ts";
import type { Guard, Moment } from "../../../../shared/commands/change.ts";
import { intoTables } from "../../../../shared/commands/parts.ts";
import { defineRecord } from "../../../../shared/commands/record.ts";
import type { Check, LookBackDecision } from "../../domain/look-back.ts";
import { LOOK_BACK_MACHINES, type LookBack as Row } from "../../domain/look-back-machine.ts";
import { LookBack } from "../../queries/office-types.ts";
import { LookBackCheckRecord, LookBackRecord } from "../../records/key-village-records.ts";
import { checks } from "../../records/key-village-loads.ts";
import { keyVillageVisibility } from "../../records/key-village-visibility.ts";

/** The look-back on a village that has voted (回头看): what commands act on. */
export const lookBack = defineRecord({
  kind: "lookBack",
  entity: LookBackRecord,
  dataClass: "C1",
  machines: LOOK_BACK_MACHINES,
  visible: keyVillageVisibility,
  type: () => LookBack,
  show: (row) => ({ ...row }),
});

const TABLES = { check: LookBackCheckRecord };
type Loaded = { checks: readonly Check[] };

/** A step of a look-back, which knows its checklist and may answer one check of it. */
interface LookBackStep<Input extends object> extends Omit<
  Command<Row, Input, Loaded>,
  "on" | "load" | "decide" | "ready"
> {
  readonly ready?: (row: Row, moment: Moment, loaded: Loaded) => readonly Guard[];
  readonly decide: (row: Row, input: Given<Input>, moment: Moment, loaded: Loaded) => LookBackDecision;
}

export function lookBackStep<Input extends object = object>(step: LookBackStep<Input>): Command {
  const { ready, decide, ...said } = step;
  const command: Command<Row, Input, Loaded> = {
    ...said,
    on: lookBack,
    load: { checks },
    ...(ready && { ready }),
    decide: (row, input, moment, loaded) => intoTables(decide(row, input, moment, loaded), TABLES),
  };
  return defineCommand(command);
}
