import { acceptPetition } from "./commands/accept-petition.ts";
import { agreeToPetitionObjection } from "./commands/agree-to-petition-objection.ts";
import { assignPetition } from "./commands/assign-petition.ts";
import { assignPetitionPeople } from "./commands/assign-petition-people.ts";
import { closePetitionSupervision } from "./commands/close-petition-supervision.ts";
import { correctPetition } from "./commands/correct-petition.ts";
import { decidePetitionReexam } from "./commands/decide-petition-reexam.ts";
import { decidePetitionReview } from "./commands/decide-petition-review.ts";
import { extendPetition } from "./commands/extend-petition.ts";
import { forwardPetition } from "./commands/forward-petition.ts";
import { givePetitionFeedback } from "./commands/give-petition-feedback.ts";
import { holdPetitionHearing } from "./commands/hold-petition-hearing.ts";
import { objectToPetition } from "./commands/object-to-petition.ts";
import { openPetitionSupervision } from "./commands/open-petition-supervision.ts";
import { recordPetitionCarriedOut } from "./commands/record-petition-carried-out.ts";
import { recordPetitionDelivery } from "./commands/record-petition-delivery.ts";
import { recordPetitionMediation } from "./commands/record-petition-mediation.ts";
import { recordPetitionWithdrawal } from "./commands/record-petition-withdrawal.ts";
import { redirectPetition } from "./commands/redirect-petition.ts";
import { refusePetition } from "./commands/refuse-petition.ts";
import { registerPetition } from "./commands/register-petition.ts";
import { rejectPetitionObjection } from "./commands/reject-petition-objection.ts";
import { rejectPetitionVoiding } from "./commands/reject-petition-voiding.ts";
import { reopenPetition } from "./commands/reopen-petition.ts";
import { replyToPetition } from "./commands/reply-to-petition.ts";
import { requestPetitionReexam } from "./commands/request-petition-reexam.ts";
import { requestPetitionReview } from "./commands/request-petition-review.ts";
import { requestPetitionVoiding } from "./commands/request-petition-voiding.ts";
import { sendBackPetition } from "./commands/send-back-petition.ts";
import { standAsideFromPetition } from "./commands/stand-aside-from-petition.ts";
import { startHandlingPetition } from "./commands/start-handling-petition.ts";
import { strikeOffPetition } from "./commands/strike-off-petition.ts";
import { submitPetitionForStrikingOff } from "./commands/submit-petition-for-striking-off.ts";
import { transferPetitionBeside } from "./commands/transfer-petition-beside.ts";
import { transferPetitionToDiscipline } from "./commands/transfer-petition-to-discipline.ts";
import { transferPetitionToPoliticalLegal } from "./commands/transfer-petition-to-political-legal.ts";
import { voidPetition } from "./commands/void-petition.ts";

/** What officers can do on a petition, in the order of its way. */
export const commands = [
  acceptPetition,
  agreeToPetitionObjection,
  assignPetition,
  assignPetitionPeople,
  closePetitionSupervision,
  correctPetition,
  decidePetitionReexam,
  decidePetitionReview,
  extendPetition,
  forwardPetition,
  givePetitionFeedback,
  holdPetitionHearing,
  objectToPetition,
  openPetitionSupervision,
  recordPetitionCarriedOut,
  recordPetitionDelivery,
  recordPetitionMediation,
  recordPetitionWithdrawal,
  redirectPetition,
  refusePetition,
  registerPetition,
  rejectPetitionObjection,
  rejectPetitionVoiding,
  reopenPetition,
  replyToPetition,
  requestPetitionReexam,
  requestPetitionReview,
  requestPetitionVoiding,
  sendBackPetition,
  standAsideFromPetition,
  startHandlingPetition,
  strikeOffPetition,
  submitPetitionForStrikingOff,
  transferPetitionBeside,
  transferPetitionToDiscipline,
  transferPetitionToPoliticalLegal,
  voidPetition,
];
