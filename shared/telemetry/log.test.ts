import { QueryFailedError } from "typeorm";
import { describeError } from "./log.ts";

test("an error is logged by kind, code and place, with its causes, and without a word of what was asked", () => {
  const secret = "14992100-secret-value";
  const driver = Object.assign(new Error(`invalid input syntax: "${secret}"`), {
    code: "22P02",
    detail: secret,
  });
  const failed = new QueryFailedError(`select * from petition_case where id = '${secret}'`, [secret], driver);
  const told = describeError(new Error(`case ${secret} failed`, { cause: failed }));
  expect(JSON.stringify(told)).not.toMatch(/secret|select|petition_case|invalid input/);
  expect(told).toMatchObject({ type: "Error", at: expect.any(Array), cause: { type: "QueryFailedError" } });
  expect(describeError("text")).toEqual({ type: "string" });
});
