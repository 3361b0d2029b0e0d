import type { Standing } from "../access/standing.ts";
import { fieldNames } from "../graphql/field-names.ts";
import type { Department } from "../kernel/department.ts";
import { TOWNSHIPS_DEPARTMENT } from "./transfer-member.ts";
import { asParent, type PolicyTable } from "../access/policy.ts";

/** The policy rows of a department's transfers, besides those of their commands: its own column, and its offices above the county. Who is not of it finds nothing. */
export function transferPolicy(department: Department, own: Standing): PolicyTable {
  const { lower, upper } = fieldNames(department);
  const members: readonly Standing[] = [own, "UP", "UP_DIS"];
  const given: readonly Standing[] = department === TOWNSHIPS_DEPARTMENT ? [...members, "TWN"] : members;
  return {
    [`Query.${lower}Outbox`]: { dataClass: "C3", read: members, silent: true },
    [`Query.${lower}Inbox`]: { dataClass: "C3", read: given, silent: true },
    [`Mutation.upload${upper}Material`]: { dataClass: "C3", read: members },
    [`Mutation.open${upper}Material`]: { dataClass: "C3", read: given },
    "Transfer.*": asParent("C3"),
    "TransferFact.*": asParent("C3"),
    "TransferConnection.*": asParent("C3"),
    "TransferEdge.*": asParent("C3"),
    "FileTicket.*": asParent("C3"),
    "CommandRefusal.*": asParent("C0"),
  };
}
