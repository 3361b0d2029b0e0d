import { ask, type GraphQLAnswer } from "../harness/shared-hub.ts";
import { FULL_VILLAGE } from "../harness/village-view.ts";

/** Candidates are posted on their village's wall: not in bulk, not for everybody everywhere, and not for ever. */
const NAMES = `candidatesShownUntil candidates { id name nominationVotes }
  result { announcedOn seats { memberName votes } rounds { candidates tallies { votesFor candidate { id name } } } }`;
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
const namesIn = (answer: GraphQLAnswer): unknown[] =>
  [...answer.text.matchAll(/"(?:name|votesFor|nominationVotes)":("[^"]*"|\d+)/g)].map(([, value]) => value);

const villagesOf = async (account: string, county: string) => {
  const { data } = await ask(
    account,
    `{ villages(region: "${county}", first: 100) { edges { node { code candidatesShownUntil electionNotice { electionDate } } } } }`,
  );
  return data.villages.edges.map(({ node }: { node: unknown }) => node) as { code: string; candidatesShownUntil: string | null }[]; // prettier-ignore
};

test("in one operation, candidates of many villages have no names, in a page or one by one", async () => {
  const page = await ask(
    "county1-leader",
    `{ villages(region: "149921000000", first: 50) { edges { node { candidates { name } } } } }`,
  );
  expect(page.errors).toEqual([]);
  expect(namesIn(page)).toEqual([]);
  const { data, errors } = await ask(
    "county1-leader",
    `{ a: village(code: "149921001200") { candidates { name } } b: village(code: "149921001202") { candidates { name } } }`,
  );
  expect(errors).toEqual([]);
  expect(
    [data.a.candidates, data.b.candidates].filter((one) => one !== null && one.length > 0).length,
  ).toBeLessThan(2);
});

test("names and each candidate's votes are read in one's own region alone; how many there were, by anybody", async () => {
  const open = (await villagesOf("county1-leader", "149921000000")).filter(
    ({ candidatesShownUntil: until }) => until !== null && until >= today,
  );
  expect(open.length).toBeGreaterThan(0);
  const query = `{ village(code: "${open[0]!.code}") { ${NAMES} } }`;
  const own = await ask("county1-leader", query);
  expect(own.data.village.candidates.length).toBeGreaterThan(0);
  expect(own.data.village.result.rounds[0].tallies[0].candidate.name).toEqual(expect.any(String));
  for (const account of ["county2-leader", "county3-civil-affairs", "village2-recorder"]) {
    const other = await ask(account, query);
    expect([account, namesIn(other)]).toEqual([account, []]);
    expect(other.data.village.candidates).toBeNull();
    expect(other.data.village.result.rounds[0]).toEqual({
      candidates: own.data.village.result.rounds[0].tallies.length,
      tallies: null,
    });
    expect(other.data.village.result.seats).toEqual(own.data.village.result.seats);
  }
});

test("with the hand-over of work they end for everybody, and who was elected stays", async () => {
  const ended = (await villagesOf("county1-leader", "149921000000")).filter(
    ({ candidatesShownUntil: until }) => until !== null && until < today,
  );
  expect(ended.length).toBeGreaterThan(0);
  for (const account of ["county1-leader", "county1-organization", "county1-civil-affairs"]) {
    const answer = await ask(account, `{ village(code: "${ended[0]!.code}") { ${NAMES} } }`);
    expect(namesIn(answer)).toEqual([]);
    expect(answer.data.village.candidates).toEqual([]);
    expect(answer.data.village.result.rounds[0]).toEqual({ candidates: expect.any(Number), tallies: null });
    expect(answer.data.village.result.seats[0].memberName).toEqual(expect.any(String));
  }
});

test("the village's own recorder reads the own village's", async () => {
  const { data, errors } = await ask(
    "village1-recorder",
    `{ village(code: "${FULL_VILLAGE}") { candidates { name } } }`,
  );
  expect(errors).toEqual([]);
  expect(Array.isArray(data.village.candidates)).toBe(true);
});
