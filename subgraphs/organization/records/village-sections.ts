import type { Section } from "../../../shared/database/section-loader.ts";
import { REGION_RANGE, within } from "../../../shared/access/range-sql.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";

/** What organization knows of a village or region, section by section. */
export type OrganizationSection = "branch" | "branchResult" | "review" | "candidates" | "leaders" | "board";

const BRANCH = `select json_build_object('branchKind', p.branch_kind, 'state', p.state, 'dueOn', p.due_on,
  'heldOn', p.held_on, 'entitledMembers', p.entitled_members, 'present', p.present, 'seats', p.seats,
  'candidatesCount', p.candidates_count, 'secretaryAlsoDirector', p.secretary_also_director)
  from party_branch_election p where p.village_code = k.code order by p.due_on desc limit 1`;

/** The secretary's name is public once the result is approved, and only then. */
const BRANCH_RESULT = `select case when p.result_approved_on is not null then json_build_object(
  'secretaryName', p.secretary_name, 'approvedOn', p.result_approved_on) end
  from party_branch_election p where p.village_code = k.code order by p.due_on desc limit 1`;

const REVIEW = `select json_build_object('state', b.state, 'dueOn', b.due_on,
  'verdicts', (select coalesce(json_agg(json_build_object('nomineeName', i.nominee_name, 'position', i.position,
    'verdict', i.verdict, 'verdictOn', i.verdict_on) order by i.position, i.nominee_name), '[]')
    from joint_review_item i where i.batch_id = b.id))
  from joint_review_batch b where b.village_code = k.code order by b.submitted_on desc limit 1`;

const CANDIDATES = `select json_agg(json_build_object('id', c.id, 'name', c.name, 'position', c.position,
  'nominationVotes', c.nomination_votes, 'publishedOn', c.published_on)
  order by c.position, c.nomination_votes desc, c.id)
  from candidate c where c.village_code = k.code and c.status = 'POSTED'`;

const LEADERS = `select json_agg(json_build_object('role', l.role, 'since', l.since, 'official', json_build_object(
  'id', o.id, 'name', o.name, 'post', o.post, 'body', o.body, 'regionCode', o.region_code,
  'officePhone', o.office_phone)) order by l.role, o.id)
  from responsible_leader l join official o on o.id = l.official_id where l.region_code = k.code`;

const BOARD = `select json_build_object('branches', count(*),
  'elected', count(*) filter (where p.state in ('RESULT_APPROVED','FILED')),
  'extended', count(*) filter (where p.state = 'EXTENDED'),
  'secretaryAlsoDirector', count(*) filter (where p.secretary_also_director = 'YES'))
  from ${REGION_RANGE} g, party_branch_election p where ${within("p.village_code")}`;

export function organizationSections(scope: RegionScope): Record<OrganizationSection, Section> {
  const posted = RegionScope.ofPublicRecord();
  return {
    branch: { scope, sql: () => BRANCH },
    branchResult: { scope: posted, sql: () => BRANCH_RESULT },
    review: { scope, sql: () => REVIEW },
    candidates: { scope: posted, sql: () => CANDIDATES },
    leaders: { scope, sql: () => LEADERS },
    board: { scope, sql: () => BOARD },
  };
}
