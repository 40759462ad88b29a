import * as account from "./account";
import * as door from "./door";
import type { Script } from "./pick";
import * as secondStep from "./second-step";
import * as setup from "./setup";
import { tellStory } from "./stories";
import * as time from "./time";

/** Every script, and how often it comes up. The first is what a failing run shrinks to. */
export const repertoire: readonly (readonly [
  weight: number,
  name: string,
  script: Script,
])[] = [
  [8, "pause", time.pause],
  [16, "toTheEdge", time.toTheEdge],
  [4, "longPause", time.longPause],
  [8, "signIn", door.signIn],
  [8, "signInWithDevice", door.signInWithDevice],
  [10, "comeIn", door.comeIn],
  [2, "trustMany", door.trustMany],
  [3, "siege", door.siege],
  [3, "guessPasswords", door.guessPasswords],
  [2, "checkPassword", door.checkPassword],
  [5, "reauthenticate", door.reauthenticate],
  [8, "beFresh", door.beFresh],
  [3, "endSessions", door.endSessions],
  [10, "submitRight", secondStep.submitRight],
  [14, "submitAny", secondStep.submitAny],
  [7, "requestCode", secondStep.requestCode],
  [5, "requestLink", secondStep.requestLink],
  [8, "redeem", secondStep.redeem],
  [3, "readSecondStep", secondStep.readSecondStep],
  [3, "startBinding", secondStep.startBinding],
  [8, "turnOn", setup.turnOn],
  [5, "bindAnother", setup.bindAnother],
  [2, "propose", setup.propose],
  [4, "confirm", setup.confirm],
  [2, "turnOff", setup.turnOff],
  [2, "issueTotp", setup.issueTotp],
  [2, "removeTotp", setup.removeTotp],
  [6, "resync", setup.resync],
  [3, "addPhone", setup.addPhone],
  [2, "removePhone", setup.removePhone],
  [2, "changeEmail", setup.changeEmail],
  [5, "look", setup.look],
  [4, "createBackup", account.createBackup],
  [3, "revealBackup", account.revealBackup],
  [4, "registerDevice", account.registerDevice],
  [2, "renameDevice", account.renameDevice],
  [2, "removeDevices", account.removeDevices],
  [2, "changePassword", account.changePassword],
  [10, "tellStory", tellStory],
  [2, "requestReset", account.requestReset],
  [2, "resetPassword", account.resetPassword],
];
