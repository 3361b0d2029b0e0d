import type { Standing } from "../access/standing.ts";
import type { Moment } from "../commands/change.ts";
import { type AnyCommand, defineCommand } from "../commands/define-command.ts";
import { standsAside } from "../commands/records/recusals.ts";
import { type Official, wrongOfficial } from "../kernel/reference.ts";
import { levelOf, type RegionCode } from "../kernel/region-code.ts";
import { refuse } from "../kernel/refusal.ts";
import type { ConditionalStep, GivenCondition } from "./given-condition.ts";
import type { IncomingTransfer } from "./records/transfer-records.ts";
import { type Department, departmentOfBody } from "../kernel/department.ts";
import { officials } from "../reference/loads.ts";
import { fieldNames } from "../graphql/field-names.ts";
import { GiveInput, ReturnInput } from "./inputs.ts";
import { TOWNSHIPS_DEPARTMENT } from "./transfer-member.ts";
import { transferSides } from "./transfer-records.ts";
import { headOnly } from "./who.ts";

const OFFICIAL = /^[0-9a-f-]{36}$/;

/** Who signs for it answers for it, until the head names somebody; the receipt takes its number from the transfer. */
const signed = ({ receiptNo, transferNo, handlerId }: IncomingTransfer, { person, now }: Moment) => ({
  receiptNo: receiptNo ?? `R${transferNo}`,
  handlerId: handlerId ?? (OFFICIAL.test(person.subject) ? person.subject : null),
  signedBy: person.subject,
  signedAt: now,
});
const decided = ({ person, now }: Moment) => ({ decidedBy: person.subject, decidedAt: now });

const concluded = ({ now }: Moment) => ({ concludedAt: now });

/**
 * The commands on what a department is given. The signed answer to the sender goes with each, by the runtime.
 * @param condition what the department's own records have to say before it signs, accepts or concludes
 */
export function givenCommands(
  department: Department,
  standings: readonly Standing[],
  condition: GivenCondition,
): AnyCommand[] {
  const { given } = transferSides(department);
  const { upper } = fieldNames(department);
  // A township has no departments: whoever is one of its officials may answer for what it is given.
  const isTownships = (region: RegionCode): boolean =>
    department === TOWNSHIPS_DEPARTMENT && levelOf(region) === "TOWNSHIP";
  const step = (
    event: ConditionalStep,
    set: (transfer: IncomingTransfer, moment: Moment) => Partial<IncomingTransfer>,
  ) => ({
    on: given,
    event,
    by: { standings },
    load: { own: condition.load },
    decide: (transfer: IncomingTransfer, _: object, moment: Moment, { own }: { own: unknown }) =>
      condition.blocks(transfer, event, own) ?? { set: set(transfer, moment) },
  });
  return [
    defineCommand({
      name: `give${upper}Transfer`,
      description: "The head names who answers for a transfer. 交承办人办理",
      on: given,
      event: "give",
      by: headOnly(standings),
      input: GiveInput,
      load: { standsAside, officials },
      decide: (_, { official }, { person }, loaded) => {
        const isOurs = ({ body, region }: Official): boolean =>
          region === person.region && (isTownships(region) || departmentOfBody(body) === department);
        const wrong = wrongOfficial(loaded.officials, official, person, isOurs, "official");
        if (wrong) return wrong;
        return loaded.standsAside(official)
          ? refuse("HANDLER_IS_SUBJECT", { field: "official" })
          : { set: { handlerId: official } };
      },
    }),
    defineCommand({
      name: `sign${upper}Transfer`,
      description: "Signs for a transfer. 签收",
      ...step("sign", signed),
    }),
    defineCommand({
      name: `accept${upper}Transfer`,
      description: "Accepts a transfer. 接收",
      ...step("accept", (_, moment) => decided(moment)),
    }),
    defineCommand({
      name: `return${upper}Transfer`,
      description: "Returns a transfer with its reason; the sender's clock runs on. 退回",
      on: given,
      event: "return",
      by: { standings },
      input: ReturnInput,
      decide: (_, { reason }, moment) =>
        reason
          ? { set: { ...decided(moment), returnReason: reason }, reasonCode: reason }
          : refuse("RETURN_REASON_REQUIRED", { field: "reason" }),
    }),
    defineCommand({
      name: `conclude${upper}Transfer`,
      description: "Says that an accepted transfer is done with; not with what result. 办结",
      ...step("conclude", (_, moment) => concluded(moment)),
    }),
  ];
}
