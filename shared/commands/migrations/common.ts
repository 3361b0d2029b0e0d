import type { MigrationInterface } from "typeorm";
import { OfficeDesk1763900000000 } from "./1763900000000-office-desk.ts";
import { RuleShareAndMatter1764000200000 } from "./1764000200000-rule-share-and-matter.ts";
import { AuditRegion1764200000000 } from "./1764200000000-audit-region.ts";
import { TransferOutbox1764100000000 } from "./1764100000000-transfer-outbox.ts";
import { HolidayPlansByTheNotice1764200600000 } from "./1764200600000-holiday-plans-by-the-notice.ts";
import { RecusalsWithoutNames1764210000000 } from "./1764210000000-recusals-without-names.ts";
import { ReferenceCopies1764220000000 } from "./1764220000000-reference-copies.ts";
import { SealsOverNothing1764220100000 } from "./1764220100000-seals-over-nothing.ts";
import { NamesOfPlaces1764240000000 } from "./1764240000000-names-of-places.ts";
import { SpentTickets1764240200000 } from "./1764240200000-spent-tickets.ts";
import { Revocations1764370000000 } from "./1764370000000-revocations.ts";
import { SpentTicketsStay1764250100000 } from "./1764250100000-spent-tickets-stay.ts";

/** What every department's database has, oldest first. */
export const COMMON_MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  OfficeDesk1763900000000,
  RuleShareAndMatter1764000200000,
  TransferOutbox1764100000000,
  AuditRegion1764200000000,
  HolidayPlansByTheNotice1764200600000,
  RecusalsWithoutNames1764210000000,
  ReferenceCopies1764220000000,
  SealsOverNothing1764220100000,
  NamesOfPlaces1764240000000,
  SpentTickets1764240200000,
  SpentTicketsStay1764250100000,
  Revocations1764370000000,
];
