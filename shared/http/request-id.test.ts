import { requestIdOf } from "./request-id.ts";

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

test.each([
  "0b54a3ce-8c7e-4f0a-9a49-5e4f8d2c1a77",
  "0B54A3CE-8C7E-4F0A-9A49-5E4F8D2C1A77",
  "00f067aa0ba902b7",
  "4bf92f3577b34da6a3ce929d0e0e4736",
  "a".repeat(64),
])("a caller's id %s is taken over", (id) => expect(requestIdOf({ "x-request-id": id })).toBe(id));

test.each([
  undefined,
  "",
  "zhang-san",
  "zhang.san-13800138000",
  "13800138000",
  "149921199001011234",
  "14992119900101123X",
  "6222021234567890123",
  "00f067aa0ba902b",
  "a".repeat(65),
  "00f067aa0ba902b7, 00f067aa0ba902b7",
  "{0b54a3ce-8c7e-4f0a-9a49-5e4f8d2c1a77}",
  "0b54a3ce-8c7e-4f0a-9a49-5e4f8d2c1a77\n",
  "张三",
])("for %j a new one is made", (given) => {
  const [one, other] = [requestIdOf({ "x-request-id": given }), requestIdOf({ "x-request-id": given })];
  expect([one, other]).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
  expect(one).not.toBe(other);
});
