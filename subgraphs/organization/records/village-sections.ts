import {
  count,
  fields,
  list,
  object,
  orEmpty,
  select,
  typed,
  when,
} from "../../../shared/database/typed-sql.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { ResponsibleLeaderRecord } from "./official-records.ts";
import { JointReviewBatchRecord, JointReviewItemRecord, PartyBranchElectionRecord } from "./party-records.ts";
import { OFFICIAL } from "./people.ts";

const NEWEST = "from party_branch_election p where p.village_code = k.code order by p.due_on desc limit 1";

const BRANCH = select(
  object(
    fields(
      PartyBranchElectionRecord,
      "p",
      "branchKind",
      "state",
      "dueOn",
      "heldOn",
      "entitledMembers",
      "present",
      "seats",
      "candidatesCount",
      "secretaryAlsoDirector",
    ),
  ),
  NEWEST,
);

/** The secretary's name is public once the result is approved, and only then. */
const BRANCH_RESULT = select(
  when(
    "p.result_approved_on is not null",
    object({
      ...fields(PartyBranchElectionRecord, "p", "secretaryName"),
      approvedOn: typed<LocalDate>("p.result_approved_on"),
    }),
  ),
  NEWEST,
);

const REVIEW = select(
  object({
    ...fields(JointReviewBatchRecord, "b", "state"),
    verdicts: orEmpty(
      select(
        list(
          fields(JointReviewItemRecord, "i", "nomineeName", "position", "verdict", "verdictOn"),
          "i.position, i.nominee_name",
        ),
        "from joint_review_item i where i.batch_id = b.id",
      ),
    ),
  }),
  "from joint_review_batch b where b.village_code = k.code order by b.submitted_on desc limit 1",
);

const LEADERS = select(
  list(
    { ...fields(ResponsibleLeaderRecord, "l", "role", "since"), official: object(OFFICIAL) },
    "l.role, o.id",
  ),
  "from responsible_leader l join official o on o.id = l.official_id where l.region_code = k.code",
);

const BOARD = select(
  object({
    branches: count(),
    elected: count("p.state in ('RESULT_APPROVED','FILED')"),
    extended: count("p.state = 'EXTENDED'"),
    secretaryAlsoDirector: count("p.secretary_also_director = 'YES'"),
  }),
  `from ${REGION_RANGE} g, party_branch_election p where ${within("p.village_code")}`,
);

/** What organization knows of a village or region, section by section. */
export type OrganizationSections = ReturnType<typeof organizationSections>;

export function organizationSections(scope: RegionScope) {
  const posted = RegionScope.ofPublicRecord();
  return {
    branch: { scope, sql: () => BRANCH },
    branchResult: { scope: posted, sql: () => BRANCH_RESULT },
    review: { scope, sql: () => REVIEW },
    leaders: { scope, sql: () => LEADERS },
    board: { scope, sql: () => BOARD },
  };
}
