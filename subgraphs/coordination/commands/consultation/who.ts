import type { Who } from "../../../../shared/commands/define-command.ts";
import type { Consultation } from "../../domain/consultation-machine.ts";

/** The election office, which keeps the record. */
export const office: Who<Consultation> = { standings: ["OFF"] };
