import { REFUSAL_CODES, REFUSALS } from "../kernel/refusal.ts";
import { CATALOGUE } from "./catalogue.ts";

test("every refusal rests on a rule in force that says where it comes from, in two languages", () => {
  for (const code of REFUSAL_CODES) {
    const [rule, message, messageZh] = REFUSALS[code];
    const inForce = CATALOGUE.filter((one) => one.code === rule && one.effectiveTo === null);
    expect([code, rule, inForce.length]).toEqual([code, rule, 1]);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(messageZh).toMatch(/^[\u4e00-\u9fff].*。$/);
  }
});
