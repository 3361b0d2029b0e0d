import { codeReference } from "../../shared/federation/code-reference.ts";
import { Region, Village } from "../../shared/federation/places.ts";
import { OfficeDesk1763900000000 } from "../../shared/deeds/migrations/1763900000000-office-desk.ts";
import { TransferOutbox1764100000000 } from "../../shared/deeds/migrations/1764100000000-transfer-outbox.ts";
import { handOverDesk } from "../../shared/hand-over-desk/desk-resolvers.ts";
import { materialDesk } from "../../shared/hand-over-desk/material-resolvers.ts";
import type { DepartmentDefinition } from "../../shared/federation/run-department.ts";
import { SectionLoader } from "../../shared/federation/section-loader.ts";
import { deskMember } from "../../shared/hand-over-desk/member.ts";
import { disciplineHooks } from "./actions/inbox-hooks.ts";
import { ClueResolver } from "./graph/clue-resolvers.ts";
import type { DisciplineData } from "./graph/context.ts";
import { RegionResolver, VillageResolver } from "./graph/resolvers.ts";
import { ClueDeeds1763900200000 } from "./migrations/1763900200000-clue-deeds.ts";
import { ClueRecord } from "./records/clue-record.ts";
import { DisciplineRecords1763800000000 } from "./migrations/1763800000000-discipline-records.ts";
import { policy } from "./policy.ts";
import { ClueReceiptRecord, DisciplineNoticeRecord } from "./records/discipline-records.ts";
import { disciplineSections } from "./records/discipline-sections.ts";

/** Discipline inspection (纪检监察): published notices for all; receipts for clues for its own people. */
export const definition: DepartmentDefinition<DisciplineData> = {
  department: "discipline",
  entities: [DisciplineNoticeRecord, ClueReceiptRecord, ClueRecord],
  migrations: [
    DisciplineRecords1763800000000,
    OfficeDesk1763900000000,
    ClueDeeds1763900200000,
    TransferOutbox1764100000000,
  ],
  parts: {
    resolvers: [
      VillageResolver,
      RegionResolver,
      ClueResolver,
      handOverDesk("discipline"),
      materialDesk("discipline"),
    ],
    entities: [Village, Region],
    references: { Village: codeReference, Region: codeReference },
    policy,
  },
  records: ({ db, scope, actor, office }) => ({
    sections: new SectionLoader(db, disciplineSections(scope)),
    reader: {
      region: actor.region,
      subject: actor.subject,
      isHead: deskMember(actor, "discipline")?.isHead ?? false,
      recusalToken: () => office.signet.recusalToken(actor.subject),
    },
  }),
  hooks: disciplineHooks,
};
