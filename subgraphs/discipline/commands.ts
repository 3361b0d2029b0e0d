import { approveClueDisposal } from "./commands/approve-clue-disposal.ts";
import { beginClueDisposal } from "./commands/begin-clue-disposal.ts";
import { closeClue } from "./commands/close-clue.ts";
import { considerClueNotice } from "./commands/consider-clue-notice.ts";
import { decideClueSanction } from "./commands/decide-clue-sanction.ts";
import { declineClueNotice } from "./commands/decline-clue-notice.ts";
import { endClue } from "./commands/end-clue.ts";
import { fileClueCase } from "./commands/file-clue-case.ts";
import { forwardClueDown } from "./commands/forward-clue-down.ts";
import { proposeClueDisposal } from "./commands/propose-clue-disposal.ts";
import { publishClueNotice } from "./commands/publish-clue-notice.ts";
import { recordClueDecisionEffect } from "./commands/record-clue-decision-effect.ts";
import { recordClueTalk } from "./commands/record-clue-talk.ts";
import { referClue } from "./commands/refer-clue.ts";
import { rejectClueDisposal } from "./commands/reject-clue-disposal.ts";
import { standAsideFromClue } from "./commands/stand-aside-from-clue.ts";

/** What the organ's people can do on a clue, in the order of its way. Receipt, acceptance and return are the inbox's. */
export const commands = [
  proposeClueDisposal,
  approveClueDisposal,
  rejectClueDisposal,
  beginClueDisposal,
  endClue,
  recordClueTalk,
  fileClueCase,
  referClue,
  forwardClueDown,
  decideClueSanction,
  recordClueDecisionEffect,
  considerClueNotice,
  publishClueNotice,
  declineClueNotice,
  closeClue,
  standAsideFromClue,
];
