import { decideStep } from "../commands/change.ts";
import type { Standing } from "../access/standing.ts";
import { type AnyCommand, defineCommand, type Load } from "../commands/define-command.ts";
import { wrongPlace } from "../kernel/reference.ts";
import { isRefusal, refuse } from "../kernel/refusal.ts";
import { places } from "../reference/loads.ts";
import { stateTransfer } from "./outbox.ts";
import { materialFacts } from "./records/materials.ts";
import type { TransferContent } from "./message.ts";
import type { Department } from "../kernel/department.ts";
import { fieldNames } from "../graphql/field-names.ts";
import { PrepareInput } from "./inputs.ts";
import { transferSides } from "./transfer-records.ts";
import { departmentOf } from "./types.ts";
import { headButPreparer, headOnly } from "./who.ts";

/** The material that an order names, when the person brought it. */
const ownMaterial: Load<null, TransferContent["material"], PrepareInput> = async ({
  read,
  viewer,
  input,
}) => {
  const material = input?.material ? await materialFacts(read, input.material, viewer.person.subject) : null;
  return () => material;
};

/** The commands on what a department sends. What goes with approval, its relay and its own records, is the runtime's. */
export function sentCommands(department: Department, standings: readonly Standing[]): AnyCommand[] {
  const { sent } = transferSides(department);
  const { upper } = fieldNames(department);
  return [
    defineCommand({
      name: `prepare${upper}Transfer`,
      description: "Prepares a transfer; it leaves when another person approves it. 拟移送",
      creates: sent,
      event: "prepare",
      by: { standings },
      input: PrepareInput,
      load: { material: ownMaterial, places },
      decide: (_, input, { person, now, today }, { material, places }) => {
        if (!person.isMember) return refuse("NOT_FOUND");
        const { type, to, toRegion, village, isUrgent, avoidUnitIds } = input;
        const receiver = departmentOf(to);
        if (!receiver) return refuse("WRONG_PARTY", { field: "to" });
        const order = {
          type,
          to: receiver,
          toRegion,
          villageCode: village,
          subjectId: null,
          facts: Object.fromEntries(input.facts.map(({ name, value }) => [name, value])),
          avoidUnitIds,
          isUrgent,
          materialId: input.material,
        };
        const { region, subject } = person;
        const stated = stateTransfer(order, { department, region, subject }, material, now);
        if (isRefusal(stated)) return stated;
        return wrongPlace(places, village, today) ?? { set: stated };
      },
    }),
    defineCommand({
      name: `approve${upper}Transfer`,
      description: "The head approves what another prepared, and it leaves. 批准移送",
      on: sent,
      event: "approve",
      by: headButPreparer(standings),
      decide: decideStep,
    }),
    defineCommand({
      name: `drop${upper}Transfer`,
      description: "The head drops what was prepared; nothing was sent. 撤销拟移送",
      on: sent,
      event: "drop",
      by: headOnly(standings),
      decide: decideStep,
    }),
    defineCommand({
      name: `close${upper}Transfer`,
      description: "The head closes what the receiver has concluded. 结案",
      on: sent,
      event: "close",
      by: headOnly(standings),
      decide: decideStep,
    }),
  ];
}
