import { fieldNames } from "../graphql/field-names.ts";
import type { Department } from "../kernel/department.ts";
import { givenStandings, sendingStandings } from "./transfer-standings.ts";
import { asParent, type PolicyTable } from "../access/policy.ts";

/** The policy rows of a department's transfers, besides those of their commands. Who does not work on them finds nothing. */
export function transferPolicy(department: Department): PolicyTable {
  const { lower, upper } = fieldNames(department);
  const sending = sendingStandings(department);
  const given = givenStandings(department);
  return {
    [`Query.${lower}Outbox`]: { dataClass: "C3", read: sending, silent: true },
    [`Query.${lower}Inbox`]: { dataClass: "C3", read: given, silent: true },
    [`Mutation.upload${upper}Material`]: { dataClass: "C3", read: sending },
    [`Mutation.open${upper}Material`]: { dataClass: "C3", read: given },
    "Transfer.*": asParent("C3"),
    "TransferFact.*": asParent("C3"),
    "TransferConnection.*": asParent("C3"),
    "TransferEdge.*": asParent("C3"),
    "FileTicket.*": asParent("C3"),
    "CommandRefusal.*": asParent("C0"),
  };
}
