/** The combined view of a village: one operation, every department. */
export const VILLAGE_FIELDS = `
  code name kind registeredPopulation
  township { code name }
  electionNotice { year electionDate seatsDirector seatsMember }
  election {
    stage stageSince registeredVoters objectionsOpen workHandoverState
    workHandoverItems { code state } clocks { rule dueOn daysLeft state } attention { code rule }
  }
  result {
    announcedOn turnout seats { position memberName votes outcome }
    rounds { no kind ballotsCast turnoutSuffices }
  }
  partyBranch { state branchKind secretaryAlsoDirector attention { code rule } }
  partyBranchResult { secretaryName approvedOn }
  branchRectification { state category dueOn }
  jointReview { progress verdicts { nomineeName position verdict } }
  candidates { id name position }
  leaders { role official { id name post } }
  keyVillage {
    focus state categories riskLevel itemsOpen itemsOverdue items { no statement state } gateReasons
    countyLeader { name post } townshipLeader { name post } attention { code rule }
  }
  voteGate { state expiresAt }
  petitions { open overdue nextDueOn topics { topic count } attention { code rule } }
  disciplineNotices { noticeNo title }
  securityPlan { state level clock { rule daysLeft } }
  emergencyPlan { state drilledOn }
  electionDayDuty { dutyDate status }
  incidentsByLevel { level count }
  opinion { open topics { topic count } nextResponse { dueAt overdue } attention { code rule } }
  publications { title url }
  disputes { open byKind { kind count } }
  lookBack { state findingsOpen }
  upwardReports { kind state }
`;

export const VILLAGE_VIEW = `query VillageView($code: RegionCode!) { village(code: $code) { ${VILLAGE_FIELDS} } }`;

export const VILLAGE_PAGE = `query VillagePage($region: RegionCode!, $first: Int!) {
  villages(region: $region, first: $first) { edges { node { ${VILLAGE_FIELDS} } } pageInfo { hasNextPage endCursor } }
}`;

/** The village of the demonstration accounts: every section of it has something in it. */
export const FULL_VILLAGE = "149921001200";
