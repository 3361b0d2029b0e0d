import { defineRecord, type RecordDefinition } from "../commands/record.ts";
import {
  GivenTransferRecord,
  type IncomingTransfer,
  type OutgoingTransfer,
  SentTransferRecord,
} from "./records/transfer-records.ts";
import { GIVEN_MACHINES, SENT_MACHINES } from "./transfer-machines.ts";
import { DEPARTMENTS, type Department } from "../kernel/department.ts";
import { givenVisibility, sentVisibility } from "./records/transfer-visibility.ts";
import { transferNumbering } from "./records/transfer-numbering.ts";
import { departmentWord, Transfer } from "./types.ts";

/** A transfer as one of its two parties has it: what commands act on. */
export interface TransferSides {
  readonly sent: RecordDefinition<OutgoingTransfer, Transfer>;
  readonly given: RecordDefinition<IncomingTransfer, Transfer>;
}

function sidesOf(department: Department): TransferSides {
  const common = { kind: "transfer", dataClass: "C3", type: () => Transfer } as const;
  const me = departmentWord(department);
  return {
    sent: defineRecord({
      ...common,
      entity: SentTransferRecord,
      machines: SENT_MACHINES,
      visible: sentVisibility,
      numbering: transferNumbering(department),
      show: (row) => ({
        ...shown(row),
        from: me,
        to: departmentWord(row.toDepartment),
        chasedOn: row.chasedOn,
      }),
    }),
    given: defineRecord({
      ...common,
      entity: GivenTransferRecord,
      machines: GIVEN_MACHINES,
      visible: givenVisibility,
      show: (row) => ({ ...shown(row), from: departmentWord(row.fromDepartment), to: me, chasedOn: null }),
    }),
  };
}

/** What both sides have, field by field: nothing else of a row is shown. */
function shown(row: OutgoingTransfer | IncomingTransfer): Omit<Transfer, "from" | "to" | "chasedOn"> {
  const { id, transferNo, type, fromRegion, toRegion, villageCode, state, payloadHash, isUrgent } = row;
  const { receiptNo, returnReason, deliveredAt, signDueOn, acceptDueOn, version } = row;
  return Object.assign(new Transfer(), {
    id,
    transferNo,
    type,
    fromRegion,
    toRegion,
    villageCode,
    state,
    payloadHash,
    isUrgent,
    receiptNo,
    returnReason,
    deliveredAt,
    signDueOn,
    acceptDueOn,
    version,
    facts: Object.entries(row.facts).map(([name, value]) => ({ name, value })),
    hasMaterial: row.materialId !== null,
  });
}

const SIDES = new Map(DEPARTMENTS.map((department) => [department, sidesOf(department)]));

/** The two records of a department's transfers, always the same two. */
export const transferSides = (department: Department): TransferSides =>
  SIDES.get(department) as TransferSides;
