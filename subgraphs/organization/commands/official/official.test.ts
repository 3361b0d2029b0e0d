import type { Command } from "../../../../shared/commands/define-command.ts";
import { anOfficial, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { appointOfficial } from "./appoint-official.ts";
import { changeOfficialPost } from "./change-official-post.ts";
import { declareOfficialTie } from "./declare-official-tie.ts";
import { endOfficialDuty } from "./end-official-duty.ts";
import { endOfficialLeave } from "./end-official-leave.ts";
import { putOfficialOnLeave } from "./put-official-on-leave.ts";

const moment = momentOn("2026-03-20");
const decide = (command: Command, input: object = {}, loaded: object = {}): unknown =>
  told(command.decide(anOfficial(), input, moment, loaded));

test("a name, a post, a body and an office telephone", () => {
  const appoint = (over: object, loaded: object = {}, at = moment): unknown =>
    told(
      appointOfficial.decide(
        null,
        { region: "149921001000", name: "周石", post: " 副镇长 ", body: "GOV", officePhone: null, ...over },
        at,
        { places: everyPlace(), ...loaded },
      ),
    );
  expect(appoint({})).toEqual({
    set: { villageCode: "149921001000", name: "周石", post: "副镇长", body: "GOV", officePhone: null },
  });
  expect(appoint({ name: "1" })).toBe("FIELD_NOT_ACCEPTABLE C13 name");
  expect(appoint({ post: "x" })).toBe("FIELD_NOT_ACCEPTABLE C13 post");
  expect(appoint({ post: "x".repeat(61) })).toBe("FIELD_NOT_ACCEPTABLE C13 post");
  expect(appoint({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 region");
  expect(appoint({}, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 region");
  expect(decide(changeOfficialPost, { post: "镇长", officePhone: null })).toEqual({
    set: { post: "镇长", officePhone: null },
  });
  expect(decide(changeOfficialPost, { post: "", officePhone: null })).toBe("FIELD_NOT_ACCEPTABLE C13 post");
});

test("a tie is a place and nothing else, once", () => {
  const declare = (regions: string[]): unknown =>
    decide(declareOfficialTie, { region: "149921001201" }, { ties: { regions, isResponsible: false } });
  expect(declare([])).toMatchObject({ set: {}, inserts: [{ row: { regionCode: "149921001201" } }] });
  expect(declare(["149921001201"])).toBe("DUPLICATE_ITEM O12 region");
});

test("on leave until a day, and back", () => {
  expect(decide(putOfficialOnLeave, { until: "2026-03-20" })).toEqual({
    set: { onLeaveUntil: "2026-03-20" },
  });
  expect(decide(putOfficialOnLeave, { until: "2026-03-19" })).toBe("FIELD_NOT_ACCEPTABLE C13 until");
  expect(decide(endOfficialLeave)).toEqual({ set: { onLeaveUntil: null } });
});

test("who leaves answers for no place any more", () => {
  const inTheWay = (isResponsible: boolean): unknown =>
    endOfficialDuty.ready!(anOfficial(), moment, { ties: { regions: [], isResponsible } }).map(
      ({ refusal }) => refusal.code,
    );
  expect(inTheWay(true)).toEqual(["STILL_RESPONSIBLE"]);
  expect(inTheWay(false)).toEqual([]);
  expect(decide(endOfficialDuty)).toEqual({ set: {} });
});
