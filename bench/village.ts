/** The operations measured: the combined view of one village, and of a page of a hundred. */
const FIELDS = `
  code name kind
  township { code name }
  election { stage clocks { rule dueOn daysLeft state } workHandoverState attention { code rule } }
  result { turnout seats { position memberName votes outcome } }
  partyBranch { state secretaryAlsoDirector }
  candidates { name position }
  keyVillage { focus state itemsOpen itemsOverdue countyLeader { name post } townshipLeader { name post } }
  petitions { open overdue nextDueOn topics { topic count } }
  disciplineNotices { noticeNo title }
  securityPlan { state } incidentsByLevel { level count }
  opinion { open topics { topic count } }
  disputes { open } lookBack { state }
`;

export const VILLAGE_VIEW = `query VillageView($code: RegionCode!) { village(code: $code) { ${FIELDS} } }`;

export const VILLAGE_PAGE = `query VillagePage($region: RegionCode!, $first: Int!) {
  villages(region: $region, first: $first) { edges { node {
    code name election { stage } keyVillage { state itemsOpen } petitions { open overdue } securityPlan { state } opinion { open }
  } } pageInfo { hasNextPage } }
}`;
