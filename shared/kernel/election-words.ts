/** Words that more than one department stores or shows about the same thing. */

/** Posts in a villagers' or residents' committee (村委会/居委会职务). */
export const ELECTION_POSITIONS = ["DIRECTOR", "DEPUTY", "MEMBER"] as const;
export type ElectionPosition = (typeof ELECTION_POSITIONS)[number];

/** What an election petition or an opinion incident is about (反映事项). */
export const TOPICS = [
  "BRIBERY",
  "VOTER_LIST",
  "CANDIDATE_QUALIFICATION",
  "PROCEDURE",
  "COUNTING",
  "PROXY",
  "HANDOVER",
  "FINANCE",
  "LAND",
  "CADRE_CONDUCT",
  "OTHER",
] as const;
export type Topic = (typeof TOPICS)[number];
