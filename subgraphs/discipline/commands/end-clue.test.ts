import { aClue, momentOn, told } from "../../../test/harness/sample-records.ts";
import { closeClue } from "./close-clue.ts";
import { considerClueNotice } from "./consider-clue-notice.ts";
import { declineClueNotice } from "./decline-clue-notice.ts";
import { endClue } from "./end-clue.ts";
import { fileClueCase } from "./file-clue-case.ts";
import { forwardClueDown } from "./forward-clue-down.ts";
import { recordClueTalk } from "./record-clue-talk.ts";
import { referClue } from "./refer-clue.ts";

// Steps that say where the clue stands and nothing else: whatever stands on it stays.
test.each([
  forwardClueDown,
  recordClueTalk,
  endClue,
  referClue,
  fileClueCase,
  considerClueNotice,
  declineClueNotice,
  closeClue,
])("$name changes nothing but the state", (command) => {
  const clue = aClue({ way: "HELD", meetingNo: "M-2026-1", approvedBy: "two", handlerId: "three" });
  expect(told(command.decide(clue, {}, momentOn("2026-03-20"), {}))).toEqual({ set: {} });
});
