import { closeUpwardReport } from "./commands/close-upward-report.ts";
import { draftUpwardReport } from "./commands/draft-upward-report.ts";
import { followUpUpwardReport } from "./commands/follow-up-upward-report.ts";
import { instructUpwardReport } from "./commands/instruct-upward-report.ts";
import { receiveUpwardReport } from "./commands/receive-upward-report.ts";
import { sendUpwardReport } from "./commands/send-upward-report.ts";

/** What the two offices of a report can do on it, in the order of its way. */
export const commands = [
  draftUpwardReport,
  sendUpwardReport,
  receiveUpwardReport,
  instructUpwardReport,
  followUpUpwardReport,
  closeUpwardReport,
];
