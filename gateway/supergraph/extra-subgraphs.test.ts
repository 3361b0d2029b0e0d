import { extraSubgraphs } from "./extra-subgraphs.ts";

test("names and addresses are read, and none is none", () => {
  expect([...extraSubgraphs("")]).toEqual([]);
  expect([...extraSubgraphs("health=http://h:1/graphql?a=b, archives=https://a/graphql,")]).toEqual([
    ["health", "http://h:1/graphql?a=b"],
    ["archives", "https://a/graphql"],
  ]);
});

test.each(["health", "health=", "=http://h/", "../up=http://h/", "Health=http://h/", "health=somewhere"])(
  "%s is refused without a word of the address",
  (setting) => {
    expect(() => extraSubgraphs(setting)).toThrow("EXTRA_SUBGRAPHS is not of the form name=url,name=url.");
  },
);

test("a name that is taken is refused", () => {
  for (const setting of ["petitions=http://h/", "health=http://h/,health=http://i/"])
    expect(() => extraSubgraphs(setting)).toThrow("EXTRA_SUBGRAPHS names a subgraph that is there already.");
});
