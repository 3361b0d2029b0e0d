import { randomUUID } from "node:crypto";
import { type Command, defineCommand, type Given } from "../../../../shared/commands/define-command.ts";
import type { Decision, Guard, Moment } from "../../../../shared/commands/change.ts";
import { defineRecord } from "../../../../shared/commands/record.ts";
import { isRefusal } from "../../../../shared/kernel/refusal.ts";
import type { Check, LookBackChange } from "../../domain/look-back.ts";
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

type Loaded = { checks: readonly Check[] };

/** A step of a look-back, which knows its checklist and may answer one check of it. */
interface LookBackStep<Input extends object> extends Omit<
  Command<Row, Input, Loaded>,
  "on" | "load" | "decide" | "ready"
> {
  readonly ready?: (row: Row, moment: Moment, loaded: Loaded) => readonly Guard[];
  readonly decide: (
    row: Row,
    input: Given<Input>,
    moment: Moment,
    loaded: Loaded,
  ) => Decision<Row> | LookBackChange;
}

export function lookBackStep<Input extends object = object>(step: LookBackStep<Input>): Command {
  const { ready, decide, ...said } = step;
  const command: Command<Row, Input, Loaded> = {
    ...said,
    on: lookBack,
    load: { checks },
    ...(ready && { ready }),
    decide(row, input, moment, loaded) {
      const decided = decide(row, input, moment, loaded);
      if (!("decision" in decided)) return decided;
      const { decision, check } = decided;
      if (isRefusal(decision) || !check) return decision;
      const entity = LookBackCheckRecord;
      return check.id === null
        ? {
            ...decision,
            inserts: [
              {
                entity,
                row: { id: randomUUID(), lookBackId: row.id, villageCode: row.villageCode, ...check.set },
              },
            ],
          }
        : { ...decision, updates: [{ entity, ids: [check.id], set: check.set }] };
    },
  };
  return defineCommand(command);
}
