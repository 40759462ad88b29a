import { jaFrame } from "./ja-frame";
import { jaSignIn } from "./ja-sign-in";
import { jaSecondStep } from "./ja-second-step";
import { jaTwoStep } from "./ja-two-step";
import { jaBackupCodes } from "./ja-backup-codes";
import { jaDevices } from "./ja-devices";
import { jaActivity } from "./ja-activity";
import { jaProfile } from "./ja-profile";
import { jaStandIn } from "./ja-stand-in";
import { jaDelivery } from "./ja-delivery";
import { jaGuide } from "./ja-guide";
import { jaService } from "./ja-service";

/** Every sentence of the member menu, in Japanese. The shape of this object is the list of them. */
export const jaConsole = {
  frame: jaFrame,
  signIn: jaSignIn,
  secondStep: jaSecondStep,
  twoStep: jaTwoStep,
  backupCodes: jaBackupCodes,
  devices: jaDevices,
  activity: jaActivity,
  profile: jaProfile,
  standIn: jaStandIn,
  delivery: jaDelivery,
  guide: jaGuide,
  service: jaService,
};

export type ConsoleWords = typeof jaConsole;
