import { enFrame } from "./en-frame";
import { enSignIn } from "./en-sign-in";
import { enSecondStep } from "./en-second-step";
import { enTwoStep } from "./en-two-step";
import { enBackupCodes } from "./en-backup-codes";
import { enDevices } from "./en-devices";
import { enActivity } from "./en-activity";
import { enProfile } from "./en-profile";
import { enStandIn } from "./en-stand-in";
import { enDelivery } from "./en-delivery";
import { enGuide } from "./en-guide";
import { enService } from "./en-service";
import type { ConsoleWords } from "./ja";

/** Every sentence of the member menu, in English. */
export const enConsole: ConsoleWords = {
  frame: enFrame,
  signIn: enSignIn,
  secondStep: enSecondStep,
  twoStep: enTwoStep,
  backupCodes: enBackupCodes,
  devices: enDevices,
  activity: enActivity,
  profile: enProfile,
  standIn: enStandIn,
  delivery: enDelivery,
  guide: enGuide,
  service: enService,
};
