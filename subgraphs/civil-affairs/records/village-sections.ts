import type { Section } from "../../../shared/database/section-loader.ts";
import { RegionScope } from "../../../shared/access/region-scope.ts";
import { ANNOUNCED_STAGES } from "../domain/words.ts";

/** What civil affairs knows of a village, section by section. */
export type CivilAffairsSection =
  "village" | "region" | "notice" | "result" | "election" | "electionWithLists" | "board";

export const VILLAGE_COLUMNS = `'code', v.code, 'name', v.name, 'kind', v.kind, 'townshipCode', v.township_code,
  'urbanRuralCode', v.urban_rural_code, 'groupCount', v.group_count, 'householdCount', v.household_count,
  'registeredPopulation', v.registered_population, 'residentPopulation', v.resident_population,
  'isMerged', v.is_merged, 'validFrom', v.valid_from, 'validTo', v.valid_to, 'successorCodes', v.successor_codes`;

export const REGION_COLUMNS = `'code', r.code, 'name', r.name, 'level', r.level, 'parentCode', r.parent_code,
  'isStatisticalOnly', r.is_statistical_only, 'validFrom', r.valid_from, 'validTo', r.valid_to,
  'successorCodes', r.successor_codes`;

/** The election of the newest cycle a village takes part in. */
const NEWEST = `from village_election e join election_cycle y on y.id = e.cycle_id
  where e.village_code = k.code order by y.starts_on desc limit 1`;

const NOTICE = `select json_build_object('cycleId', e.cycle_id, 'ordinal', y.ordinal, 'year', y.year, 'kind', e.kind,
  'electionDate', e.election_date, 'electionMethod', e.election_method, 'seatsDirector', e.seats_director,
  'seatsDeputy', e.seats_deputy, 'seatsMember', e.seats_member, 'womenReserved', e.women_reserved,
  'auditPublishedOn', e.audit_published_on) ${NEWEST}`;

const RESULT = `select case when e.stage = any(%STAGES%) then json_build_object(
  'announcedOn', e.result_announced_on,
  'rounds', (select coalesce(json_agg(json_build_object('no', b.no, 'kind', b.kind, 'heldOn', b.held_on,
      'registeredVoters', b.registered_voters, 'votersTakingPart', b.voters_taking_part,
      'ballotsIssued', b.ballots_issued, 'ballotsCast', b.ballots_cast, 'ballotsValid', b.ballots_valid,
      'ballotsInvalid', b.ballots_invalid, 'secretBooth', b.secret_booth, 'rovingBoxes', b.roving_boxes,
      'announcedOnSite', b.announced_on_site,
      'tallies', (select coalesce(json_agg(json_build_object('candidateId', t.candidate_id, 'position', t.position,
          'votesFor', t.votes_for) order by t.position, t.votes_for desc), '[]') from tally t where t.round_id = b.id)
    ) order by b.no), '[]') from ballot_round b where b.election_id = e.id),
  'seats', (select coalesce(json_agg(json_build_object('position', s.position, 'memberName', s.member_name,
      'votes', s.votes, 'outcome', s.outcome, 'voidedOn', s.voided_on) order by s.position, s.seat_no), '[]')
    from seat_result s where s.election_id = e.id)
  ) end ${NEWEST}`;

const ELECTION = `'stage', e.stage, 'stageSince', e.stage_since,
  'electionDate', e.election_date, 'postponedUntil', e.postponed_until,
  'committeeFormedOn', e.committee_formed_on, 'committeeMembers', e.committee_members,
  'committeeFiledOn', e.committee_filed_on, 'listPublishedOn', e.list_published_on,
  'registeredVoters', e.registered_voters, 'proxyVoters', e.proxy_voters,
  'proxyMaxPerHolder', e.proxy_max_per_holder, 'resultAnnouncedOn', e.result_announced_on,
  'workHandoverState', e.handover_state, 'workHandoverCompletedOn', e.handover_completed_on`;

/** What is read from tables of their own, a row for each objection and each item handed over. */
const ELECTION_LISTS = `
  'objections', (select coalesce(json_agg(json_build_object('receivedOn', o.received_on, 'decidedOn', o.decided_on,
      'decision', o.decision) order by o.seq), '[]') from voter_objection o where o.election_id = e.id),
  'workHandoverItems', (select coalesce(json_agg(json_build_object('code', h.code, 'mandatory', h.mandatory,
      'state', h.state, 'handedOn', h.handed_on) order by h.code), '[]') from handover_item h where h.election_id = e.id)`;

/** Villages, regions and results are posted by law and read anywhere; the course of an election inside the scope. */
export function civilAffairsSections(
  scope: RegionScope,
): Record<Exclude<CivilAffairsSection, "board">, Section> {
  const posted = RegionScope.ofPublicRecord();
  return {
    village: {
      scope: posted,
      sql: () => `select json_build_object(${VILLAGE_COLUMNS}) from village v where v.code = k.code`,
    },
    region: {
      scope: posted,
      sql: () => `select json_build_object(${REGION_COLUMNS}) from region r where r.code = k.code`,
    },
    notice: { scope: posted, sql: () => NOTICE },
    result: { scope: posted, sql: (bind) => RESULT.replace("%STAGES%", bind(ANNOUNCED_STAGES)) },
    election: { scope, sql: () => `select json_build_object(${ELECTION}) ${NEWEST}` },
    electionWithLists: {
      scope,
      sql: () => `select json_build_object(${ELECTION}, ${ELECTION_LISTS}) ${NEWEST}`,
    },
  };
}
