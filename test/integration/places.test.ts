import type { Done } from "../harness/officers.ts";
import { ask } from "../harness/shared-hub.ts";

/** What a front end's pickers ask: a place by what somebody types of it, an official by body and name. */
const found = async (matching: string, over = ""): Promise<Done[]> => {
  const { data, errors } = await ask(
    "village1-recorder",
    `query ($m: String!) { places(matching: $m ${over}) { code name level } }`,
    { m: matching },
  );
  expect(errors).toEqual([]);
  return data.places;
};
/** Names are read soon after they came. */
async function untilRead(): Promise<void> {
  for (let left = 120; left > 0 && (await found("taogangcun")).length === 0; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 250));
}
beforeAll(untilRead, 60_000);

test.each(["桃岗", "桃岗村", "taogang", "TaoGang Cun", "tgc", "岗村"])(
  "a village is found by %s",
  async (matching) => {
    const places = await found(matching, ', within: "149921000000", first: 50');
    expect(places).toContainEqual({ code: "149921001200", name: "桃岗村", level: "VILLAGE" });
    for (const { code } of places) expect(code.slice(0, 6)).toBe("149921");
  },
);

test("the very name comes first, higher tiers before lower ones, and a code finds what begins with it", async () => {
  const [first] = await found("桃岗村", ', within: "149921000000"');
  expect(first.name).toBe("桃岗村");
  const begun = await found("149921", ", first: 5");
  expect(begun.map(({ level }: Done) => level)).toEqual([
    "COUNTY",
    "TOWNSHIP",
    "TOWNSHIP",
    "TOWNSHIP",
    "TOWNSHIP",
  ]);
  expect(await found("149921001200")).toEqual([{ code: "149921001200", name: "桃岗村", level: "VILLAGE" }]);
});

test.each(["", "   ", "%", "_", "'; drop table region; --", "x".repeat(61), "桃岗村桃岗村"])(
  "nothing is found by %j, and nothing breaks",
  async (matching) => {
    expect(await found(matching)).toEqual([]);
  },
);

test("no more are given than a page holds", async () => {
  for (const first of [0, 101]) {
    const { errors } = await ask("county1-leader", `{ places(matching: "村", first: ${first}) { code } }`);
    expect(errors).toMatchObject([{ extensions: { code: "VALIDATION" } }]);
  }
});

test("officials are picked by body, and by what name or post holds", async () => {
  const pick = async (over: string): Promise<Done[]> => {
    const { data, errors } = await ask(
      "county1-leader",
      `{ officials(region: "149921000000", first: 100 ${over}) { edges { node { name post body } } } }`,
    );
    expect(errors).toEqual([]);
    return data.officials.edges.map(({ node }: Done) => node);
  };
  const all = await pick("");
  const petitions = await pick(", body: PET");
  expect(petitions.length).toBeGreaterThan(0);
  expect(petitions).toEqual(all.filter(({ body }) => body === "PET"));
  const [one] = petitions;
  const named = await pick(`, matching: ${JSON.stringify(one.post.slice(0, 3))}`);
  expect(named).toEqual(all.filter(({ name, post }) => `${name} ${post}`.includes(one.post.slice(0, 3))));
  expect(await pick(', matching: "%"')).toEqual([]);
});
